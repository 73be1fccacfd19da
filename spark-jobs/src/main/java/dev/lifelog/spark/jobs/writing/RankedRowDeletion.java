package dev.lifelog.spark.jobs.writing;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;

/**
 * Deletes rows of {@code image_by_concept}. The connector's deletes carry no write timestamp; these
 * carry the one before the run's, so that they beat every earlier run and no row of this one.
 */
public final class RankedRowDeletion implements AutoCloseable {

  private static final int IN_FLIGHT = 128;

  private static final String CQL =
      "DELETE FROM %s.image_by_concept USING TIMESTAMP ? WHERE user_id = ? AND model = ?"
          + " AND concept = ? AND month = ? AND score = ? AND image_id = ?";

  private final CqlSession session;
  private final PreparedStatement delete;
  private final ConsistencyLevel consistency;
  private final long timestamp;
  private final Deque<CompletionStage<AsyncResultSet>> flying = new ArrayDeque<>();
  private long rows;

  public RankedRowDeletion(
      CqlSession session, String keyspace, ConsistencyLevel consistency, long runTimestamp) {
    this.session = session;
    this.delete = session.prepare(CQL.formatted(keyspace));
    this.consistency = consistency;
    this.timestamp = runTimestamp - 1;
  }

  public void delete(
      String user, String model, String concept, LocalDate day, int score, String imageId) {
    if (flying.size() >= IN_FLIGHT) {
      flying.removeFirst().toCompletableFuture().join();
    }
    flying.addLast(
        session.executeAsync(
            delete
                .bind(timestamp, user, model, concept, RankedRow.month(day), score, imageId)
                .setConsistencyLevel(consistency)
                .setIdempotent(true)));
    rows++;
  }

  public long rows() {
    return rows;
  }

  /** Waits for all deletions, and throws if one of them failed. */
  @Override
  public void close() {
    while (!flying.isEmpty()) {
      flying.removeFirst().toCompletableFuture().join();
    }
  }
}
