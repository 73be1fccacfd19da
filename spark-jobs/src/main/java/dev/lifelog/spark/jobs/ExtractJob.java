package dev.lifelog.spark.jobs;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.spark.jobs.extract.Extract;
import dev.lifelog.spark.jobs.extract.ExtractTotals;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
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
  private @Nullable Path bundle;
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

  /** The directory or URI where the paths of the table {@code image} start. */
  public ExtractJob collection(String directory) {
    this.collection = directory;
    return this;
  }

  /** The name under which refused images are kept; the directory's own name if none is given. */
  public ExtractJob source(String name) {
    this.source = name;
    return this;
  }

  /** The model's bundle on this machine; Spark carries it to the executors. */
  public ExtractJob bundle(Path directory) {
    this.bundle = directory;
    return this;
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
    if (model == null || bundle == null) {
      throw UserError.of("No model is named", "Name one with --model NAME[:VERSION]");
    }
    org.apache.hadoop.fs.Path root = CollectionRoot.of(spark, collection);
    ModelBundle.open(bundle).require(ModelKind.IMAGE);
    try (Run run = Run.open(spark, settings)) {
      String name = source == null ? root.getName() : source;
      ExtractTotals totals = new Extract(model, bundle, root, name, scope).run(run, progress);
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
    }
  }
}
