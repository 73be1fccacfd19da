package dev.lifelog.spark.jobs;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.spark.jobs.extract.Extract;
import dev.lifelog.spark.jobs.extract.ExtractTotals;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The concepts of all images that a model has not seen yet. A second run has nothing to do; one
 * that was interrupted goes on where it stopped.
 */
public final class ExtractJob {

  private final SparkSession spark;
  private final Settings settings;
  private @Nullable String collection;
  private @Nullable String source;
  private @Nullable String bundle;
  private @Nullable String digest;
  private @Nullable ModelId model;
  private Extract.Scope scope = Extract.Scope.NOT_YET_DONE;
  private JobProgress progress = JobProgress.SILENT;

  private ExtractJob(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  public static ExtractJob of(SparkSession spark, Settings settings) {
    return new ExtractJob(spark, settings);
  }

  /**
   * The directory or URI where the paths of the table {@code image} start. If none is given, each
   * day's pictures are looked for where it was ingested from.
   */
  public ExtractJob collection(String directory) {
    this.collection = directory;
    return this;
  }

  /**
   * The name under which refused images are kept; that of each day's directory if none is given.
   */
  public ExtractJob source(String name) {
    this.source = name;
    return this;
  }

  /**
   * The model's bundle, a directory or a zip file: on this machine, from where Spark carries it to
   * the executors, or on any file system that Hadoop reads.
   *
   * @param registeredDigest another bundle at this place is refused
   */
  public ExtractJob bundle(String location, String registeredDigest) {
    this.bundle = location;
    this.digest = registeredDigest;
    return this;
  }

  /** A bundle on this machine, whichever it is. */
  public ExtractJob bundle(Path directory) {
    return bundle(directory.toString(), ModelBundle.open(directory).digest());
  }

  /** The name and version that the concepts are kept under. */
  public ExtractJob model(ModelId id) {
    this.model = id;
    return this;
  }

  /** Has the network look at every image again. */
  public ExtractJob redo() {
    this.scope = Extract.Scope.ALL;
    return this;
  }

  public ExtractJob progress(JobProgress listener) {
    this.progress = listener;
    return this;
  }

  public ExtractSummary run() {
    if (model == null || bundle == null || digest == null) {
      throw UserError.of("No model is named", "Name one with --model NAME[:VERSION]");
    }
    String root = collection == null ? null : CollectionRoot.of(spark, collection).toString();
    try (Run run = Run.open(spark, settings)) {
      AtWorkBeside.warn(run.session());
      ExtractTotals totals =
          new Extract(model, bundle, digest, root, source, scope, DaySelection.ALL)
              .run(run, progress);
      return new ExtractSummary(
          model.toString(),
          run.timestamp(),
          totals.days(),
          totals.daysSkipped(),
          totals.written() + totals.kept() + totals.refused(),
          totals.written(),
          totals.kept(),
          totals.refused(),
          totals.problems(),
          run.seconds());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read the model %s at %s: %s".formatted(model, bundle, e.getMessage()),
          "Check that this machine and the executors can read it");
    }
  }
}
