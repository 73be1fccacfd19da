package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.running.JobProgress;
import java.io.PrintStream;
import java.nio.file.Path;

/** What a command is given by the program that it stands in. */
public interface JobContext {

  /** Resolved, the contact points of a local node included. */
  Settings settings();

  /** Where bundles of models lie, for models whose row names no place. */
  Path modelsDir();

  /** Where results go. */
  PrintStream out();

  /** A listener that shows a job's progress under this name. */
  JobProgress progress(String what);
}
