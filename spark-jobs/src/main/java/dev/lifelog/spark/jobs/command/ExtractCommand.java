package dev.lifelog.spark.jobs.command;

import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Finds the concepts of all images that a model has not seen yet.")
public final class ExtractCommand implements Callable<Integer> {

  private final JobContext context;

  @Option(
      names = "--model",
      paramLabel = "NAME[:VERSION]",
      description =
          "A registered model, its newest version if none is named (default: the active one).")
  private @Nullable String model;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description =
          "Directory or URI where the paths of all images start (default: where each day was ingested from).")
  private @Nullable String collection;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Name under which refused images are kept (default: the name of each day's directory).")
  private @Nullable String source;

  @Option(names = "--redo", description = "Look at every image again.")
  private boolean redo;

  @Mixin private JobOptions options = new JobOptions();

  public ExtractCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return RunWatch.over("extract", context.settings(), this::extract);
  }

  private int extract() {
    ModelRow row = ModelChoice.of(context.settings(), model);
    try (SparkSession spark = SparkSessions.open(context.settings(), "lifelog extract")) {
      ExtractJob job =
          ExtractJob.of(spark, context.settings())
              .model(row.id())
              .bundle(row.location(), row.digest())
              .progress(context.progress("Extract"));
      if (collection != null) {
        job.collection(collection);
      }
      if (source != null) {
        job.source(source);
      }
      if (redo) {
        job.redo();
      }
      ExtractSummary summary = job.run();
      return options.finish(
          context.out(),
          summary.text(),
          summary.asMap(),
          summary.refused(),
          summary.images(),
          context.settings().extract().allowedFailures());
    }
  }
}
