package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Writes a split of a minute table.
 *
 * @param images hashes of the ids in the user's concept table, ascending; empty where there is none
 */
record MinuteTask(
    Origin origin,
    HadoopSettings hadoop,
    RowParser<Minute> parser,
    Broadcast<long[]> images,
    TableTarget<Minute> minutes,
    TableTarget<FailedItem> failures)
    implements TaskRun.Work<TableSplit, MinuteTask.Result> {

  record Result(DayCounts counts, Map<String, Long> problems, MinuteIndex index, long bytes)
      implements Serializable {}

  @Override
  public Result apply(TableSplit split) throws IOException {
    DayCounts counts = new DayCounts();
    MinuteIndex.Builder index = new MinuteIndex.Builder();
    try (TableSink<FailedItem> failed = failures.open();
        TableSink<Minute> sink = minutes.open()) {
      Refusals refusals = new Refusals(failed, origin);
      new SplitRows<>(parser, origin, refusals, counts)
          .read(hadoop, split, new Destination(sink, index, counts, refusals));
      return new Result(counts, refusals.counts(), index.build(), split.split().length());
    }
  }

  private final class Destination implements SplitRows.Destination<Minute> {
    private final TableSink<Minute> sink;
    private final MinuteIndex.Builder index;
    private final DayCounts counts;
    private final Refusals refusals;

    Destination(
        TableSink<Minute> sink, MinuteIndex.Builder index, DayCounts counts, Refusals refusals) {
      this.sink = sink;
      this.index = index;
      this.counts = counts;
      this.refusals = refusals;
    }

    @Override
    public ProblemKind otherUser() {
      return ProblemKind.MINUTE_OTHER_USER;
    }

    @Override
    public ProblemKind duplicate() {
      return ProblemKind.MINUTE_DUPLICATE;
    }

    @Override
    public String id(Minute minute) {
      return minute.minuteId();
    }

    @Override
    public String user(Minute minute) {
      return minute.userId();
    }

    @Override
    public LocalDate day(Minute minute) {
      return minute.day();
    }

    @Override
    public void leftOut(Minute minute) {
      index.add(minute);
    }

    @Override
    public @Nullable Problem write(Minute minute, Line line) {
      sink.write(minute);
      index.add(minute);
      counts.minute(minute.day());
      withoutConcepts(minute.images(), minute, line);
      withoutConcepts(minute.phoneImages(), minute, line);
      return null;
    }

    private void withoutConcepts(List<String> ids, Minute minute, Line line) {
      for (String image : ids) {
        if (Arrays.binarySearch(images.value(), Hashes.of(image)) < 0) {
          refusals.item(image, withoutConceptRow(image, line), minute.day());
        }
      }
    }
  }

  private static Problem withoutConceptRow(String image, Line line) {
    return new Problem(
        ProblemKind.IMAGE_WITHOUT_CONCEPT_ROW,
        line.file(),
        line.number(),
        image,
        "the minute names an image that the concept table does not list",
        "add the image's row to the concept table, or leave it: the image is not indexed");
  }
}
