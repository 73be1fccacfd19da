package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.CONCEPT_DUPLICATE;
import static dev.lifelog.core.problem.ProblemKind.CONCEPT_OTHER_USER;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_ID_MISPLACED;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_WITHOUT_CONCEPT_ROW;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_WITHOUT_MINUTE;
import static dev.lifelog.core.problem.ProblemKind.MINUTE_DUPLICATE;
import static dev.lifelog.core.problem.ProblemKind.MINUTE_OTHER_USER;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads all tables and compares them with one another and with the files. */
final class TablesCheck {

  private final CollectionLayout layout;
  private final Consumer<Problem> problems;
  private final ImageFilesCheck files;
  private final MinuteSlots minutes = new MinuteSlots();
  private final ImageIdSet listed = new ImageIdSet();
  private final ImageIdSet described = new ImageIdSet();
  private final Set<UserDay> days = new HashSet<>();

  /** Images that are both listed and described. */
  private long matched;

  TablesCheck(CollectionLayout layout, Consumer<Problem> problems) {
    this.layout = layout;
    this.problems = problems;
    this.files = new ImageFilesCheck(layout, problems);
  }

  /** All minute tables first: the concept tables are compared with them as they are read. */
  void run() {
    for (String user : layout.users()) {
      TableScan.minutes(problems)
          .read(
              layout.minuteTable(user),
              CollectionLayout.minuteTableName(user),
              (line, minute) -> check(user, line, minute));
    }
    for (String user : layout.users()) {
      TableScan.images(problems)
          .read(
              layout.conceptTable(user),
              CollectionLayout.conceptTableName(user),
              (line, image) -> check(user, line, image));
    }
    files.checkUnlisted();
    if (listed.size() > matched) {
      reportUndescribed();
    }
  }

  long days() {
    return days.size();
  }

  long minutes() {
    return minutes.size();
  }

  long images() {
    return described.size();
  }

  /** Whether any table names the image. */
  boolean knows(String image) {
    return described.test(image) || listed.test(image);
  }

  private void check(String user, Line line, Minute minute) {
    if (!minute.userId().equals(user)) {
      report(
          MINUTE_OTHER_USER,
          line,
          minute.minuteId(),
          "the minute is not one of " + user + "; it is counted as " + minute.userId() + "'s",
          "Move the row to the table of " + minute.userId());
    }
    if (!minutes.add(new MinuteId(minute.userId(), minute.utc()), 0)) {
      report(
          MINUTE_DUPLICATE,
          line,
          minute.minuteId(),
          "the minute stands before; the first row is used",
          "Remove one of the two rows");
      return;
    }
    days.add(new UserDay(minute.userId(), minute.day()));
    for (String id : ids(minute)) {
      if (!listed.add(ImageId.parse(id).orElseThrow())) {
        report(
            IMAGE_ID_MISPLACED,
            line,
            id,
            "the image stands under another minute before",
            "Remove it from the minute that is not its own");
      }
    }
  }

  private void check(String user, Line line, CollectionImage image) {
    if (!image.userId().equals(user)) {
      report(
          CONCEPT_OTHER_USER,
          line,
          image.imageId(),
          "the image is not one of " + user + "; it is counted as " + image.userId() + "'s",
          "Move the row to the table of " + image.userId());
    }
    ImageId id = ImageId.parse(image.imageId()).orElseThrow();
    if (!described.add(id)) {
      report(
          CONCEPT_DUPLICATE,
          line,
          image.imageId(),
          "the image stands before; the first row is used",
          "Remove one of the two rows");
      return;
    }
    if (listed.contains(id)) {
      matched++;
    } else {
      report(
          IMAGE_WITHOUT_MINUTE,
          line,
          image.imageId(),
          "no row of a minute table lists the image",
          "Add its id to the row of its minute");
    }
    files.check(line, image);
  }

  /** Reads the minute tables again for the lines of the images that were not described. */
  private void reportUndescribed() {
    for (String user : layout.users()) {
      TableScan.minutes(known -> {})
          .read(
              layout.minuteTable(user),
              CollectionLayout.minuteTableName(user),
              (line, minute) -> reportUndescribed(line, minute));
    }
  }

  private void reportUndescribed(Line line, Minute minute) {
    for (String id : ids(minute)) {
      if (!described.test(id)) {
        report(
            IMAGE_WITHOUT_CONCEPT_ROW,
            line,
            id,
            "no concept table describes the image, so its file is unknown",
            "Add its row to " + CollectionLayout.conceptTableName(minute.userId()));
      }
    }
  }

  private static List<String> ids(Minute minute) {
    return Stream.concat(minute.images().stream(), minute.phoneImages().stream()).toList();
  }

  private void report(ProblemKind kind, Line line, String value, String message, String remedy) {
    problems.accept(new Problem(kind, line.file(), line.number(), value, message, remedy));
  }

  private record UserDay(String user, LocalDate day) {}
}
