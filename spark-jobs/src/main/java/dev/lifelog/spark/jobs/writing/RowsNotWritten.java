package dev.lifelog.spark.jobs.writing;

import java.io.Serial;

/** Cassandra did not take rows of a task, after all retries; Spark runs the task again. */
final class RowsNotWritten extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  RowsNotWritten(String table, Throwable cause) {
    super("Rows of the table " + table + " were not written: " + cause.getMessage(), cause);
  }
}
