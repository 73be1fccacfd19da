package dev.lifelog.spark.jobs.exchange;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.core.UserError;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayMoments;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.PackedMonths;
import dev.lifelog.spark.jobs.files.FileSplit;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.TableLines;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.FailedItemColumns;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads another detector's CSV as the concepts of a model of its own. */
public final class Import {

  private Import() {}

  /**
   * What was read.
   *
   * @param written lines whose concept counts
   * @param images that have concepts now
   * @param vocabulary all concepts that occur
   */
  public record Imported(long written, long refused, long images, TreeSet<String> vocabulary) {}

  public static Imported run(Run run, String model, String source, Path file) throws IOException {
    HadoopSettings hadoop = run.hadoop();
    FileStatus status = status(hadoop, file);
    List<NumberedSplit> splits =
        splits(run, "import %s · count the lines of %s".formatted(model, file.getName()), status);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(run.sparkContext());
    ImportDay days =
        new ImportDay(
            model,
            source,
            run.startedAt(),
            run.job(),
            run.settings().extract().topK(),
            run.connector(),
            ConceptTables.of(run),
            run.target(new FailedItemColumns()));
    String name = file.getName();
    spark.setJobDescription("import %s · write the concepts of %s".formatted(model, name));
    List<ImportDay.Result> results =
        spark
            .parallelize(splits, Math.max(1, splits.size()))
            .flatMap(
                part ->
                    new DetectionLines(TableLines.open(hadoop, part.split, name, part.firstLine)))
            .groupBy(Detection::day)
            .mapPartitions(days)
            .collect();
    return finish(run, model, results);
  }

  /** A split and the number of its first line. */
  private record NumberedSplit(FileSplit split, long firstLine) implements Serializable {}

  private static FileStatus status(HadoopSettings hadoop, Path file) throws IOException {
    try {
      FileStatus status = hadoop.fileSystem(file).getFileStatus(file);
      if (status.isFile() && status.getLen() > 0) {
        return status;
      }
      throw UserError.of(
          file + (status.isFile() ? " is empty" : " is a directory"),
          "Name a CSV file of image,concept,score");
    } catch (FileNotFoundException missing) {
      throw UserError.of("No file " + file, "Name a CSV file of image,concept,score");
    }
  }

  private static List<NumberedSplit> splits(Run run, String description, FileStatus status) {
    HadoopSettings hadoop = run.hadoop();
    List<FileSplit> splits =
        FileSplit.of(status.getPath().toString(), status.getLen(), run.tasks());
    List<Long> counts =
        run.tasks(description, splits, split -> count(hadoop, split), ignored -> {});
    List<NumberedSplit> numbered = new ArrayList<>();
    long first = 1;
    for (int i = 0; i < splits.size(); i++) {
      numbered.add(new NumberedSplit(splits.get(i), first));
      first += counts.get(i);
    }
    return numbered;
  }

  private static long count(HadoopSettings hadoop, FileSplit split) throws IOException {
    long count = 0;
    try (LineReader lines = TableLines.open(hadoop, split, "", 1)) {
      while (lines.next() != null) {
        count++;
      }
    }
    return count;
  }

  private static Imported finish(Run run, String model, List<ImportDay.Result> results) {
    long written = 0;
    long refused = 0;
    Map<DayOfModel, Integer> images = new HashMap<>();
    TreeSet<String> vocabulary = new TreeSet<>();
    for (ImportDay.Result result : results) {
      written += result.written();
      refused += result.refused();
      result.images().forEach((day, count) -> images.merge(day, count, Integer::sum));
      vocabulary.addAll(result.concepts().keySet());
    }
    DayMoments moments = DayMoments.of(run);
    images.forEach(
        (day, count) -> {
          moments.cut(day);
          run.record(entry(run, day, count));
        });
    PackedMonths.pack(run, model, vocabulary);
    return new Imported(
        written, refused, images.values().stream().mapToLong(Integer::longValue).sum(), vocabulary);
  }

  private static DayEntry entry(Run run, DayOfModel day, int images) {
    return run.begins(day.userId(), day.day(), day.model(), null)
        .counting(0, images, 0)
        .withState(DayState.DONE, Instant.now());
  }
}
