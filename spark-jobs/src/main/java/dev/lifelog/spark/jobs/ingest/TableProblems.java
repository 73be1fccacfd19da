package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;

/** Why a whole table holds nothing for the ingest. Each counts as a refused table. */
final class TableProblems {

  private TableProblems() {}

  static Problem missing(String table) {
    return problem(
        ProblemKind.TABLE_MISSING,
        table,
        0,
        "there is no such table",
        "add it, or remove the user's other table");
  }

  static Problem empty(String table) {
    return problem(
        ProblemKind.TABLE_EMPTY,
        table,
        0,
        "the table is empty, not even a header",
        "copy the table again");
  }

  static Problem withoutRows(String table) {
    return problem(
        ProblemKind.TABLE_EMPTY,
        table,
        1,
        "the table has a header and no rows",
        "copy the table again");
  }

  private static Problem problem(
      ProblemKind kind, String table, long line, String message, String remedy) {
    return new Problem(kind, table, line, null, message, remedy);
  }
}
