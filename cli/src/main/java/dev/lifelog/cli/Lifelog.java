package dev.lifelog.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(
    name = "lifelog",
    description =
        "Finds moments in lifelogs: concepts of wearable-camera pictures in Cassandra, asked in plain words.",
    synopsisSubcommandLabel = "WORD",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.FAILED,
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but more inputs failed than allowed.",
      "First time here: lifelog demo"
    })
final class Lifelog implements Runnable {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  private Lifelog() {}

  public static void main(String[] arguments) {
    CommandLine command = commandLine();
    int exit = command.execute(arguments);
    command.getOut().flush();
    command.getErr().flush();
    System.exit(exit);
  }

  static CommandLine commandLine() {
    Lifelog lifelog = new Lifelog();
    CommandLine command = new CommandLine(lifelog);
    String built = Lifelog.class.getPackage().getImplementationVersion();
    command
        .getCommandSpec()
        .version("Lifelog Moments " + (built == null ? "(built from sources)" : built));
    Words.of(lifelog.options).forEach(command::addSubcommand);
    command.addSubcommand(new HelpCommand());
    ErrorReport errors = new ErrorReport(lifelog.options::verbose, lifelog.options::home);
    command.setExecutionExceptionHandler(errors);
    command.setParameterExceptionHandler(errors);
    command.setExecutionStrategy(
        parsed -> {
          // Read by log4j2.xml, so it has to stand before the first logger is made.
          System.setProperty("lifelog.logs", lifelog.options.home().logs().toString());
          refuseUnmatched(parsed);
          return new CommandLine.RunLast().execute(parsed);
        });
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(true);
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    return command;
  }

  /** The parser lets words pass that do not exist when --help follows them. */
  private static void refuseUnmatched(ParseResult parsed) {
    for (ParseResult word = parsed; word != null; word = word.subcommand()) {
      if (!word.unmatched().isEmpty()) {
        throw new UnmatchedArgumentException(word.commandSpec().commandLine(), word.unmatched());
      }
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A word is missing");
  }
}
