package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a task finds wrong and writes it to {@code failed_item}. */
final class Refusals {

  private final TableSink<FailedItem> sink;
  private final Origin origin;
  private final Map<String, Long> counts = new HashMap<>();

  Refusals(TableSink<FailedItem> sink, Origin origin) {
    this.sink = sink;
    this.origin = origin;
  }

  /** A row: its item is its place, so that a second run writes the same. */
  void row(Problem problem, @Nullable LocalDate day) {
    item(problem.place(), problem, day);
  }

  /** Something that has a name of its own: an image, a folder. */
  void item(String item, Problem problem, @Nullable LocalDate day) {
    count(problem);
    sink.write(
        new FailedItem(
            origin.source(),
            item,
            problem.kind().code(),
            problem.message(),
            problem.remedy(),
            problem.file(),
            problem.line() > 0 ? problem.line() : null,
            problem.value(),
            origin.user(),
            day,
            origin.startedAt()));
  }

  /** What needs no row of its own. */
  void count(Problem problem) {
    counts.merge(problem.kind().code(), 1L, Long::sum);
    Tally.here().add(Measure.FAILED_TOTAL, problem.kind().code(), 1);
  }

  Map<String, Long> counts() {
    return counts;
  }
}
