package dev.lifelog.cli;

import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong and how to mend it; a stack trace only where {@code --verbose} asks for one.
 */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final BooleanSupplier verbose;
  private final Supplier<Home> home;

  ErrorReport(BooleanSupplier verbose, Supplier<Home> home) {
    this.verbose = verbose;
    this.home = home;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("lifelog: " + message(failure));
    if (verbose.getAsBoolean()) {
      failure.printStackTrace(err);
    }
    return ExitCode.FAILED;
  }

  private String message(Exception failure) {
    Optional<UserError> told = Causes.first(UserError.class, failure);
    if (told.isPresent()) {
      return ended(told.orElseThrow().getMessage());
    }
    Throwable last = Causes.innermost(failure);
    String what =
        last.getMessage() == null ? "" : ": " + last.getMessage().lines().findFirst().orElse("");
    return "%s%s. Run again with --verbose for the stack trace; details are in %s."
        .formatted(last.getClass().getSimpleName(), what, home.get().logs());
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    // Of options that exclude one another picocli begins with a word that no other message has.
    String message = ended(wrong.getMessage().replaceFirst("^Error: ", ""));
    String remedy = "See " + name + " --help.";
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      message = "%s has no %s.".formatted(name, word);
      if (!word.startsWith("-") && command.getSubcommands().isEmpty()) {
        remedy = "Quote what is more than one word. " + remedy;
      }
      remedy =
          Nearest.to(word, words(command)).map(near -> "Did you mean " + near + "?").orElse(remedy);
    }
    command.getErr().println("lifelog: " + message + " " + remedy);
    return ExitCode.USAGE;
  }

  private static List<String> words(CommandLine command) {
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
    return words;
  }

  private static String ended(String message) {
    return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
  }
}
