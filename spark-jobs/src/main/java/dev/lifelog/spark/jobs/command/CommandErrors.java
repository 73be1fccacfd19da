package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user can mend is told in a sentence; anything else keeps its stack trace. */
final class CommandErrors implements IExecutionExceptionHandler {

  private static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    // Spark wraps what its tasks throw.
    command.getErr().println(Causes.first(UserError.class, e).orElseThrow(() -> e).getMessage());
    return FAILED;
  }
}
