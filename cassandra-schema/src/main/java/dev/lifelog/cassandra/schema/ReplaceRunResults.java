package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.List;

/**
 * Writes the answer of a run to a topic in place of an earlier one, also where that was longer.
 *
 * <p>One batch on one partition, so nobody sees half of it; the old rows go one microsecond before
 * the new ones come.
 */
public final class ReplaceRunResults {

  private final CqlSession session;
  private final PreparedStatement delete;
  private final PreparedStatement insert;

  public ReplaceRunResults(CqlSession session) {
    this.session = session;
    this.delete =
        session.prepare(
            "DELETE FROM lifelog.run_result USING TIMESTAMP ? WHERE run_id = ? AND topic_id = ?");
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.run_result ("
                + RunResult.COLUMNS
                + ") VALUES (:run_id, :topic_id, :rank, :image_id, :user_id, :day, :local_time, :score, :why,"
                + " :topic_set) USING TIMESTAMP :written");
  }

  /**
   * Writes all of it or nothing.
   *
   * @param results of this run and topic; none leaves an empty answer
   * @param writeTimestamp of the run, from {@link WriteClock}
   */
  public void write(String runId, String topicId, List<RunResult> results, long writeTimestamp) {
    BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
    batch.addStatement(delete.bind(writeTimestamp - 1, runId, topicId));
    for (RunResult result : results) {
      batch.addStatement(row(runId, topicId, result, writeTimestamp));
    }
    session.execute(batch.build());
  }

  private BoundStatement row(String runId, String topicId, RunResult result, long writeTimestamp) {
    BoundStatementBuilder row =
        insert
            .boundStatementBuilder()
            .setString("run_id", runId)
            .setString("topic_id", topicId)
            .setInt("rank", result.rank())
            .setString("image_id", result.imageId())
            .setString("user_id", result.userId())
            .setLocalDate("day", result.day())
            .setInt("score", result.score())
            .setString("why", result.why())
            .setString("topic_set", result.topicSet())
            .setLong("written", writeTimestamp);
    // Not set rather than null: a null is a tombstone.
    return (result.localTime() == null ? row : row.setLocalTime("local_time", result.localTime()))
        .build();
  }
}
