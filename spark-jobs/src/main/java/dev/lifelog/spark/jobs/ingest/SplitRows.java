package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Severity;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.TableLines;
import dev.lifelog.spark.jobs.running.DaySelection;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a split line by line: what cannot be a row is refused here, the rest is the destination's.
 *
 * @param <T> what a line becomes
 */
final class SplitRows<T> {

  /** Where rows go. */
  interface Destination<T> {

    String id(T row);

    String user(T row);

    /** What a row that stands in another user's table is called. */
    ProblemKind otherUser();

    /** What a row whose id stands further up is called. */
    ProblemKind duplicate();

    /** The day that the row belongs to, null where nothing tells it. */
    @Nullable LocalDate day(T row);

    /** Hears of a row that is fit to be written, but belongs to a day that is left out. */
    default void leftOut(T row) {}

    /** Writes the row, or says why it does not. */
    @Nullable Problem write(T row, Line line) throws IOException;
  }

  private final RowParser<T> parser;
  private final String user;
  private final DaySelection days;
  private final Refusals refusals;
  private final DayCounts counts;

  SplitRows(RowParser<T> parser, Origin origin, Refusals refusals, DayCounts counts) {
    this.parser = parser;
    this.user = origin.user();
    this.days = origin.days();
    this.refusals = refusals;
    this.counts = counts;
  }

  void read(HadoopSettings hadoop, TableSplit split, Destination<T> destination)
      throws IOException {
    try (LineReader lines =
        TableLines.open(hadoop, split.split(), split.table(), split.firstLine())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        boolean header = line.number() == 1;
        if (!header && !line.isBlank()) {
          take(line, split.repeats().get(line.number()), destination);
        }
      }
    }
  }

  private void take(Line line, @Nullable Long first, Destination<T> destination)
      throws IOException {
    Parsed<T> parsed = parser.parse(line);
    T row = parsed.value();
    if (row != null && isLeftOut(row, first, destination)) {
      return;
    }
    Problem refusal = row == null ? parsed.refusal() : refusal(row, line, first, destination);
    for (Problem problem : parsed.problems()) {
      if (problem.equals(refusal)) {
        continue;
      }
      if (refusal == null && problem.severity() == Severity.REPAIRED) {
        refusals.row(problem, row == null ? null : destination.day(row));
      } else {
        refusals.count(problem);
      }
    }
    if (refusal != null) {
      LocalDate day = row == null ? null : destination.day(row);
      refusals.row(refusal, day);
      counts.refused(day);
    }
  }

  private boolean isLeftOut(T row, @Nullable Long first, Destination<T> destination) {
    LocalDate day = destination.day(row);
    if (day == null || days.holds(day)) {
      return false;
    }
    if (first == null && destination.user(row).equals(user)) {
      destination.leftOut(row);
    }
    return true;
  }

  private @Nullable Problem refusal(
      T row, Line line, @Nullable Long first, Destination<T> destination) throws IOException {
    if (!destination.user(row).equals(user)) {
      return new Problem(
          destination.otherUser(),
          line.file(),
          line.number(),
          destination.user(row),
          "a row of user %s stands in the table of %s".formatted(destination.user(row), user),
          "move it to that user's table");
    }
    if (first != null) {
      return new Problem(
          destination.duplicate(),
          line.file(),
          line.number(),
          destination.id(row),
          "the id stands in line %d already".formatted(first),
          "delete one of the two rows; the first one counts");
    }
    return destination.write(row, line);
  }
}
