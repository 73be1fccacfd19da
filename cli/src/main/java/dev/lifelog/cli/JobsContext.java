package dev.lifelog.cli;

import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.command.ConsoleProgress;
import dev.lifelog.spark.jobs.command.JobContext;
import dev.lifelog.spark.jobs.running.JobProgress;
import java.io.PrintStream;
import java.nio.file.Path;

/** What the mounted words of the jobs take from this program: settings of the moment they run. */
record JobsContext(GlobalOptions options) implements JobContext {

  @Override
  public Settings settings() {
    return options.settings();
  }

  @Override
  public Path modelsDir() {
    return options.home().models();
  }

  @Override
  public PrintStream out() {
    return System.out;
  }

  @Override
  public JobProgress progress(String what) {
    return ConsoleProgress.to(System.err, what);
  }
}
