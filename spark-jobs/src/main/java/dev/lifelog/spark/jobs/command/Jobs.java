package dev.lifelog.spark.jobs.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Main class of the jar for spark-submit: the words of {@code bin/lifelog} that run a job. */
@Command(
    name = "lifelog",
    mixinStandardHelpOptions = true,
    description = "The jobs of Lifelog Moments. Settings: --conf spark.lifelog.KEY=VALUE.",
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 1)
public final class Jobs implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Jobs() {}

  public static void main(String[] words) {
    int code = execute(new SubmitContext(), words);
    // Spark takes an exit for a failure, so that a run that went well simply returns.
    if (code != 0) {
      System.exit(code);
    }
  }

  static int execute(JobContext context, String... words) {
    return new CommandLine(new Jobs())
        .addSubcommand(new IngestCommand(context))
        .addSubcommand(new ExtractCommand(context))
        .addSubcommand(new ReindexCommand(context))
        .addSubcommand(new ConceptsCommand(context))
        .addSubcommand(new RunCommand(context))
        .addSubcommand(new SqlCommand(context))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new CommandErrors())
        .execute(words);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A word is missing: ingest, extract, reindex, concepts, run or sql");
  }
}
