package dev.lifelog.spark.jobs.concepts;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.cassandra.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;

/**
 * Deletes what earlier runs wrote. The connector's deletes carry no write timestamp; these carry
 * the one before the run's, so that they beat every earlier run and no row of this one.
 */
final class ConceptDeletion implements AutoCloseable {

  private static final int IN_FLIGHT = 128;

  private static final String RANKED =
      "DELETE FROM %s.image_by_concept USING TIMESTAMP ? WHERE user_id = ? AND model = ?"
          + " AND concept = ? AND month = ? AND score = ? AND image_id = ?";

  private static final String OF_IMAGE =
      "DELETE FROM %s.%s USING TIMESTAMP ? WHERE user_id = ? AND day = ?"
          + " AND model = ? AND image_id = ?";

  private final CqlSession session;
  private final PreparedStatement ranked;
  private final PreparedStatement concepts;
  private final PreparedStatement feature;
  private final ConsistencyLevel consistency;
  private final long timestamp;
  private final Deque<CompletionStage<AsyncResultSet>> flying = new ArrayDeque<>();

  ConceptDeletion(CqlSession session, ConsistencyLevel consistency, long runTimestamp) {
    this.session = session;
    this.ranked = session.prepare(RANKED.formatted(Schema.KEYSPACE));
    this.concepts = session.prepare(OF_IMAGE.formatted(Schema.KEYSPACE, "image_concept"));
    this.feature = session.prepare(OF_IMAGE.formatted(Schema.KEYSPACE, "image_feature"));
    this.consistency = consistency;
    this.timestamp = runTimestamp - 1;
  }

  void ranked(DayOfModel day, String concept, int score, String imageId) {
    execute(ranked, day.userId(), day.model(), concept, RankedRow.month(day.day()), score, imageId);
  }

  /** What a model saw in an image, and the feature that it made of it. */
  void truth(DayOfModel day, String imageId) {
    execute(concepts, day.userId(), day.day(), day.model(), imageId);
    execute(feature, day.userId(), day.day(), day.model(), imageId);
  }

  private void execute(PreparedStatement statement, Object... key) {
    if (flying.size() >= IN_FLIGHT) {
      flying.removeFirst().toCompletableFuture().join();
    }
    Object[] values = new Object[key.length + 1];
    values[0] = timestamp;
    System.arraycopy(key, 0, values, 1, key.length);
    flying.addLast(
        session.executeAsync(
            statement.bind(values).setConsistencyLevel(consistency).setIdempotent(true)));
  }

  /** Waits for all deletions, and throws if one of them failed. */
  @Override
  public void close() {
    while (!flying.isEmpty()) {
      flying.removeFirst().toCompletableFuture().join();
    }
  }
}
