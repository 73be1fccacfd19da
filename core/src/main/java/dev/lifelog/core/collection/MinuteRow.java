package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.COORDINATE_IMPOSSIBLE;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_ID_INVALID;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_ID_MISPLACED;
import static dev.lifelog.core.problem.ProblemKind.NUMBER_IMPOSSIBLE;
import static dev.lifelog.core.problem.ProblemKind.NUMBER_INVALID;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one row into a minute. What cannot be read is left out and reported. */
final class MinuteRow {

  /** Above it no heart beats for a minute. */
  private static final double FASTEST_HEART = 300;

  private final Columns columns;
  private final List<String> row;
  private final Findings findings;

  MinuteRow(Columns columns, List<String> row, Findings findings) {
    this.columns = columns;
    this.row = row;
    this.findings = findings;
  }

  static boolean hasPlausibleTimes(Columns columns, List<String> row) {
    return MinuteClock.isPlausible(
        columns.text(row, MinuteTable.UTC_TIME),
        columns.text(row, MinuteTable.LOCAL_TIME),
        columns.text(row, MinuteTable.TIME_ZONE));
  }

  Minute minute(String id, MinuteId minute) {
    ZonedDateTime local =
        new MinuteClock(minute.utc(), findings)
            .local(
                columns.text(row, MinuteTable.UTC_TIME),
                columns.text(row, MinuteTable.LOCAL_TIME),
                columns.text(row, MinuteTable.TIME_ZONE));
    Double latitude = coordinate(MinuteTable.LATITUDE, 90);
    Double longitude = coordinate(MinuteTable.LONGITUDE, 180);
    boolean located = latitude != null && longitude != null;
    List<String> images = new ArrayList<>();
    List<String> phoneImages = new ArrayList<>();
    readImages(id, images, phoneImages);
    return new Minute(
        id,
        minute.user(),
        local.toLocalDate(),
        minute.utc(),
        local.toLocalTime(),
        local.getZone(),
        located ? latitude : null,
        located ? longitude : null,
        columns.text(row, MinuteTable.PLACE),
        columns.text(row, MinuteTable.SONG),
        columns.text(row, MinuteTable.ACTIVITY),
        steps(),
        amount(MinuteTable.CALORIES, Double.MAX_VALUE),
        amount(MinuteTable.HISTORIC_GLUCOSE, Double.MAX_VALUE),
        amount(MinuteTable.SCAN_GLUCOSE, Double.MAX_VALUE),
        amount(MinuteTable.HEART_RATE, FASTEST_HEART),
        amount(MinuteTable.DISTANCE, Double.MAX_VALUE),
        images,
        phoneImages);
  }

  private @Nullable Double coordinate(int column, double limit) {
    String text = columns.text(row, column);
    if (text == null) {
      return null;
    }
    OptionalDouble degrees = Cell.number(text);
    if (degrees.isEmpty() || Math.abs(degrees.getAsDouble()) > limit) {
      findings.add(
          COORDINATE_IMPOSSIBLE,
          text,
          MinuteTable.COLUMNS.get(column) + " is no coordinate; the minute is left without one",
          "Write degrees from -" + (int) limit + " to " + (int) limit + ", or NULL");
      return null;
    }
    return degrees.getAsDouble();
  }

  private @Nullable Integer steps() {
    Double steps = amount(MinuteTable.STEPS, Integer.MAX_VALUE);
    if (steps == null) {
      return null;
    }
    if (steps != Math.rint(steps)) {
      findings.add(
          NUMBER_INVALID,
          columns.text(row, MinuteTable.STEPS),
          "steps is not a whole number; it is left out",
          "Write a whole number, or NULL");
      return null;
    }
    return steps.intValue();
  }

  private @Nullable Double amount(int column, double most) {
    String text = columns.text(row, column);
    if (text == null) {
      return null;
    }
    OptionalDouble number = Cell.number(text);
    if (number.isEmpty()) {
      findings.add(
          NUMBER_INVALID,
          text,
          name(column) + " is not a number; it is left out",
          "Write a decimal number with a point, or NULL");
      return null;
    }
    double value = number.getAsDouble();
    if (value < 0 || value > most) {
      findings.add(
          NUMBER_IMPOSSIBLE,
          text,
          name(column) + " cannot have this value; it is left out",
          "Correct the value, or write NULL");
      return null;
    }
    return value;
  }

  private static String name(int column) {
    return MinuteTable.COLUMNS.get(column).strip();
  }

  private void readImages(String minuteId, List<String> images, List<String> phoneImages) {
    int end = MinuteTable.FIRST_PHONE_IMAGE + MinuteTable.PHONE_IMAGES;
    for (int column = MinuteTable.FIRST_IMAGE; column < end; column++) {
      String id = columns.text(row, column);
      if (id == null) {
        continue;
      }
      Optional<ImageId> image = ImageId.parse(id);
      if (image.isEmpty()) {
        findings.add(
            IMAGE_ID_INVALID,
            id,
            name(column) + " is no image id; it is left out",
            "Write it like u1_20180503_0617_i00, or NULL");
        continue;
      }
      Camera camera = image.get().camera();
      Camera ofColumn = column < MinuteTable.FIRST_PHONE_IMAGE ? Camera.WEARABLE : Camera.PHONE;
      List<String> list = camera == Camera.WEARABLE ? images : phoneImages;
      boolean twice = list.contains(id);
      if (twice || camera != ofColumn || !id.startsWith(minuteId)) {
        findings.add(
            IMAGE_ID_MISPLACED,
            id,
            twice
                ? "the image stands twice in the row; it is counted once"
                : "the image stands under a minute or camera that is not its own",
            "Move the id to the row and column where it belongs");
      }
      if (!twice) {
        list.add(id);
      }
    }
  }
}
