package dev.lifelog.spark.jobs.command;

import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.AllowedFailures;
import dev.lifelog.spark.jobs.ConceptsExport;
import dev.lifelog.spark.jobs.ConceptsImport;
import dev.lifelog.spark.jobs.DetectionsJob;
import dev.lifelog.spark.jobs.DetectionsSummary;
import dev.lifelog.spark.jobs.ExportSummary;
import dev.lifelog.spark.jobs.ImportSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "concepts",
    mixinStandardHelpOptions = true,
    description =
        "Concepts of images: to and from CSV, and from what the collection tells of them.")
public final class ConceptsCommand implements Runnable {

  private final JobContext context;

  @Spec private CommandSpec spec = CommandSpec.create();

  public ConceptsCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A word is missing: import, export or detections");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the best concept of each image: image,concept,score.")
  int export(
      @Option(
              names = "--model",
              paramLabel = "NAME[:VERSION]",
              description = "A registered model (default: the active one).")
          @Nullable String model,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FILE",
              description = "The file to write, or its URI.")
          String out,
      @Mixin JobOptions options) {
    ModelRow row = ModelChoice.of(context.settings(), model);
    return RunWatch.over(
        "export",
        context.settings(),
        () -> {
          try (SparkSession spark =
              SparkSessions.open(context.settings(), "lifelog concepts export")) {
            ExportSummary summary =
                ConceptsExport.of(spark, context.settings()).model(row.id()).to(out).run();
            return options.finish(
                context.out(), summary.text(), summary.asMap(), 0, 0, AllowedFailures.NONE);
          }
        });
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Reads another detector's CSV, image id,concept,score with scores from 0 to 1, as a model.",
        "A name without a version means version 1; the same file again changes nothing."
      })
  int importFile(
      @Parameters(paramLabel = "FILE", description = "The CSV file, or its URI.") String file,
      @Option(
              names = "--model",
              required = true,
              paramLabel = "NAME[:VERSION]",
              description = "Name of the model that the concepts shall belong to.")
          String model,
      @Mixin JobOptions options) {
    ModelId id = ModelId.parse(model.contains(":") ? model : model + ":1");
    return RunWatch.over(
        "import",
        context.settings(),
        () -> {
          try (SparkSession spark =
              SparkSessions.open(context.settings(), "lifelog concepts import")) {
            ImportSummary summary =
                ConceptsImport.of(spark, context.settings()).file(file).model(id).run();
            return options.finish(
                context.out(),
                summary.text(),
                summary.asMap(),
                summary.lines().refused(),
                summary.lines().read(),
                context.settings().ingest().allowedFailures());
          }
        });
  }

  @Command(
      name = "detections",
      mixinStandardHelpOptions = true,
      description = {
        "Concepts without a look at the pictures, as two models: organisers, from the attributes, categories and objects"
            + " that came with the collection; whereabouts, from place and activity.",
        "Which of them go with which concepts is learnt from the development ground truth. run --method text and fusion"
            + " need them."
      })
  int detections(
      @Parameters(paramLabel = "COLLECTION", description = "Its directory; ingested before.")
          Path collection,
      @Option(
              names = "--model-version",
              defaultValue = "1",
              paramLabel = "N",
              description = "Version of both models (default: 1).")
          int version,
      @Mixin JobOptions options) {
    return RunWatch.over(
        "detections",
        context.settings(),
        () -> {
          try (SparkSession spark =
              SparkSessions.open(context.settings(), "lifelog concepts detections")) {
            DetectionsSummary summary =
                DetectionsJob.of(spark, context.settings())
                    .collection(collection)
                    .version(version)
                    .progress(context.progress("Concepts"))
                    .run();
            return options.finish(
                context.out(), summary.text(), summary.asMap(), 0, 0, AllowedFailures.NONE);
          }
        });
  }
}
