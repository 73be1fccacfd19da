package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.MINUTE_ID_INVALID;
import static dev.lifelog.core.problem.ProblemKind.MINUTE_ROW_FIELDS;
import static dev.lifelog.core.problem.ProblemKind.MINUTE_ROW_STRAY_FIELD;

import dev.lifelog.core.text.Line;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a minute table whose first line was understood. Holds nothing of the rows and
 * may be used by many threads at once.
 */
public final class MinuteTable implements Serializable {

  private static final long serialVersionUID = 1;

  static final int ID = 0;
  static final int UTC_TIME = 1;
  static final int LOCAL_TIME = 2;
  static final int TIME_ZONE = 3;
  static final int LATITUDE = 4;
  static final int LONGITUDE = 5;
  static final int PLACE = 6;
  static final int SONG = 7;
  static final int ACTIVITY = 8;
  static final int STEPS = 9;
  static final int CALORIES = 10;
  static final int HISTORIC_GLUCOSE = 11;
  static final int SCAN_GLUCOSE = 12;
  static final int HEART_RATE = 13;
  static final int DISTANCE = 14;
  static final int FIRST_IMAGE = 15;
  static final int IMAGES = 20;
  static final int FIRST_PHONE_IMAGE = FIRST_IMAGE + IMAGES;
  static final int PHONE_IMAGES = 15;

  /** The names of the 50 columns as the format writes them, in its order. */
  public static final List<String> COLUMNS = columns();

  private static final List<String> NAMES = COLUMNS.stream().map(Header::normal).toList();

  private final Columns columns;

  private MinuteTable(Columns columns) {
    this.columns = columns;
  }

  private static List<String> columns() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "minute_ID",
                "utc_time",
                "local_time",
                "time_zone",
                "lat",
                "lon",
                "name",
                "song",
                "activity",
                "steps",
                "calories",
                "historic_glucose (mmol/L)",
                " scan_glucose (mmol/L)",
                "heart_rate",
                "distance"));
    for (int i = 0; i < IMAGES; i++) {
      names.add(String.format("img%02d_id", i));
    }
    for (int i = 0; i < PHONE_IMAGES; i++) {
      names.add(String.format("cam%02d_id", i));
    }
    return List.copyOf(names);
  }

  /** Understands a table's first line; refused where it does not name the minute ids. */
  public static Parsed<MinuteTable> header(Line line) {
    Parsed<Columns> columns = Header.match(line, NAMES, List.of(NAMES.get(ID)));
    return new Parsed<>(
        columns.value() == null ? null : new MinuteTable(columns.value()), columns.problems());
  }

  /** The minute id of a row as written, much cheaper than all of it; empty where it has none. */
  public Optional<String> id(Line line) {
    return columns.only(line, ID);
  }

  /** Reads a row. The caller leaves out blank lines. */
  public Parsed<Minute> parse(Line line) {
    Findings findings = new Findings(line);
    List<String> row =
        columns.row(line, findings, MINUTE_ROW_FIELDS, MINUTE_ROW_STRAY_FIELD, this::isPlausible);
    if (row == null) {
      return findings.refused();
    }
    String id = columns.field(row, ID).strip();
    Optional<MinuteId> minute = MinuteId.parse(id);
    if (minute.isEmpty()) {
      return findings.refused(
          MINUTE_ID_INVALID,
          id,
          "the minute id is none, or names a time that does not exist",
          "Write it like u1_20180503_0617, in UTC");
    }
    return findings.accepted(new MinuteRow(columns, row, findings).minute(id, minute.get()));
  }

  /** Whether times, numbers and ids stand where they should. */
  private boolean isPlausible(List<String> row) {
    return MinuteId.parse(columns.field(row, ID).strip()).isPresent()
        && MinuteRow.hasPlausibleTimes(columns, row)
        && numbersOrMissing(row, LATITUDE, LONGITUDE)
        && numbersOrMissing(row, STEPS, DISTANCE)
        && imagesOrMissing(row);
  }

  private boolean numbersOrMissing(List<String> row, int from, int to) {
    for (int column = from; column <= to; column++) {
      if (!Cell.isNumberOrMissing(columns.field(row, column))) {
        return false;
      }
    }
    return true;
  }

  private boolean imagesOrMissing(List<String> row) {
    for (int column = FIRST_IMAGE; column < FIRST_PHONE_IMAGE + PHONE_IMAGES; column++) {
      String id = columns.text(row, column);
      if (id != null
          && ImageId.parse(id)
              .map(ImageId::camera)
              .filter(column < FIRST_PHONE_IMAGE ? Camera.WEARABLE::equals : Camera.PHONE::equals)
              .isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
