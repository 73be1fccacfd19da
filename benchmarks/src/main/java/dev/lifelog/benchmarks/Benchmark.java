package dev.lifelog.benchmarks;

import java.io.PrintStream;

/** One measurement: its figures' keys are fixed, its table is for people. */
interface Benchmark {

  String name();

  /** One line: what is compared with what. */
  String summary();

  /** Measures, prints a table to {@code out} and returns the figures. */
  Figures run(Options options, PrintStream out) throws Exception;
}
