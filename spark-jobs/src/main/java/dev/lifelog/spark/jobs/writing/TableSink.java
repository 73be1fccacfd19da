package dev.lifelog.spark.jobs.writing;

import com.datastax.spark.connector.writer.AsyncStatementWriter;

/**
 * One task's way into one table. Rows travel in the background, grouped by partition; a task that
 * has several sinks fills several tables in one pass over its input. Rows are safe once {@link
 * #close()} returned.
 */
public final class TableSink<T> implements AutoCloseable {

  private final AsyncStatementWriter<T> writer;
  private long rows;

  TableSink(AsyncStatementWriter<T> writer) {
    this.writer = writer;
  }

  /** Waits while too many rows are on their way already. */
  public void write(T row) {
    writer.write(row);
    rows++;
  }

  public long rows() {
    return rows;
  }

  /** Waits for all rows, and throws if one of them was not written. */
  @Override
  public void close() {
    writer.close();
  }
}
