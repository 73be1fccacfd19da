package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Writes drawn rows, many of a partition at once. */
final class RowLoad {

  private static final int IN_FLIGHT = 48;
  private static final int ROWS_A_BATCH = 40;

  private final CqlSession session;
  private final Semaphore free = new Semaphore(IN_FLIGHT);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Map<String, List<BoundStatement>> open = new HashMap<>();

  RowLoad(CqlSession session) {
    this.session = session;
  }

  /** Sends the rows of a partition once there are enough of them. */
  void add(String partition, BoundStatement row) throws InterruptedException {
    List<BoundStatement> rows = open.computeIfAbsent(partition, any -> new ArrayList<>());
    rows.add(row);
    if (rows.size() == ROWS_A_BATCH) {
      send(rows);
      open.remove(partition);
    }
  }

  /** Sends the rest and waits for all of it. */
  void finish() throws InterruptedException {
    for (List<BoundStatement> rows : open.values()) {
      send(rows);
    }
    open.clear();
    free.acquire(IN_FLIGHT);
    free.release(IN_FLIGHT);
    if (failure.get() != null) {
      throw new IllegalStateException("A write failed", failure.get());
    }
  }

  private void send(List<BoundStatement> rows) throws InterruptedException {
    BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
    rows.forEach(batch::addStatement);
    free.acquire();
    session
        .executeAsync(batch.build())
        .whenComplete(
            (done, failed) -> {
              failure.compareAndSet(null, failed);
              free.release();
            });
  }
}
