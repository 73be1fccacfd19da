package dev.lifelog.spark.jobs.command;

import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.spark.jobs.ConceptsExport;
import dev.lifelog.spark.jobs.ExportSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "concepts",
    mixinStandardHelpOptions = true,
    description = "Concepts of images as CSV: out of Cassandra, or in from another detector.")
public final class ConceptsCommand implements Runnable {

  private final JobContext context;

  @Spec private CommandSpec spec = CommandSpec.create();

  public ConceptsCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A word is missing: import or export");
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
    try (SparkSession spark = SparkSessions.open(context.settings(), "lifelog concepts export")) {
      ExportSummary summary =
          ConceptsExport.of(spark, context.settings()).model(row.id()).to(out).run();
      return options.finish(context.out(), summary.text(), summary.asMap(), 0, 0);
    }
  }
}
