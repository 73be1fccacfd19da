package dev.lifelog.spark.jobs;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.ingest.Ingest;
import dev.lifelog.spark.jobs.ingest.IngestResult;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The minute and concept tables of a collection into Cassandra, and each row that is refused into
 * {@code failed_item}. Doing it twice changes nothing.
 */
public final class IngestJob {

  private final SparkSession spark;
  private final Settings settings;
  private @Nullable String collection;
  private @Nullable String source;
  private JobProgress progress = JobProgress.SILENT;

  private IngestJob(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  public static IngestJob of(SparkSession spark, Settings settings) {
    return new IngestJob(spark, settings);
  }

  /** A directory, or the URI of one on any file system that Hadoop reads. */
  public IngestJob collection(String directory) {
    this.collection = directory;
    return this;
  }

  /** The name under which refused items are kept; the directory's own name if none is given. */
  public IngestJob source(String name) {
    this.source = name;
    return this;
  }

  public IngestJob progress(JobProgress listener) {
    this.progress = listener;
    return this;
  }

  public IngestSummary run() {
    Path root = CollectionRoot.of(spark, collection);
    String name = source == null ? root.getName() : source;
    try (Run run = Run.open(spark, settings)) {
      AtWorkBeside.warn(run.session());
      IngestResult result = new Ingest(run, root, name, progress).run();
      return new IngestSummary(
          name,
          run.timestamp(),
          TableCount.of(result.minutesWritten(), result.minutesRefused()),
          TableCount.of(result.imagesWritten(), result.imagesRefused()),
          result.users(),
          result.days(),
          result.tablesRefused(),
          new TreeMap<>(result.problems()),
          run.seconds());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read the collection %s: %s".formatted(root, e.getMessage()),
          "Check that every machine of the cluster can read it");
    }
  }
}
