package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a programmer would write by hand: one prepared insert a row, so many requests in flight,
 * nothing read or parsed.
 */
final class BareDriver {

  static final int IN_FLIGHT = 512;

  private final CqlSession session;

  BareDriver(CqlSession session) {
    this.session = session;
  }

  /** Writes all rows with one write timestamp, waits for the last acknowledgement. */
  void write(StoredRows stored, long timestamp) throws InterruptedException {
    PreparedStatement insert = session.prepare(stored.insert());
    Semaphore free = new Semaphore(IN_FLIGHT);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    for (ByteBuffer[] row : stored.rows()) {
      free.acquire();
      session
          .executeAsync(bind(insert, row, timestamp))
          .whenComplete(
              (done, failed) -> {
                failure.compareAndSet(null, failed);
                free.release();
              });
    }
    free.acquire(IN_FLIGHT);
    if (failure.get() != null) {
      throw new IllegalStateException("A write of " + stored.table() + " failed", failure.get());
    }
  }

  private static BoundStatement bind(PreparedStatement insert, ByteBuffer[] row, long timestamp) {
    BoundStatementBuilder bound = insert.boundStatementBuilder();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        bound = bound.setBytesUnsafe(i, row[i]);
      }
    }
    return bound.setLong(row.length, timestamp).build();
  }
}
