package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.UserDay;
import java.util.List;

/**
 * Writes a day's moments in place of those that an earlier run cut.
 *
 * <p>One batch on one partition, so nobody sees half of a day; the old rows go one microsecond
 * before the new ones come.
 */
public final class ReplaceMoments {

  private final CqlSession session;
  private final ConsistencyLevel consistency;
  private final PreparedStatement delete;
  private final PreparedStatement insert;

  public ReplaceMoments(CqlSession session, ConsistencyLevel consistency) {
    this.session = session;
    this.consistency = consistency;
    this.delete =
        session.prepare(
            "DELETE FROM lifelog.moment USING TIMESTAMP ? WHERE user_id = ? AND day = ? AND model = ?");
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.moment (user_id, day, model, first_image, last_image, images, begins, ends,"
                + " place, activity, concept, best_image) VALUES (:user_id, :day, :model, :first_image, :last_image,"
                + " :images, :begins, :ends, :place, :activity, :concept, :best_image) USING TIMESTAMP :written");
  }

  /**
   * Writes all of them or nothing.
   *
   * @param model {@code name:version}
   * @param writeTimestamp of the run, from {@link WriteClock}
   */
  public void write(UserDay day, String model, List<Moment> moments, long writeTimestamp) {
    BatchStatementBuilder batch =
        BatchStatement.builder(DefaultBatchType.UNLOGGED)
            .setConsistencyLevel(consistency)
            .setIdempotence(true)
            .addStatement(delete.bind(writeTimestamp - 1, day.userId(), day.day(), model));
    for (Moment moment : moments) {
      batch = batch.addStatement(row(day, model, moment, writeTimestamp));
    }
    session.execute(batch.build());
  }

  private BoundStatement row(UserDay day, String model, Moment moment, long writeTimestamp) {
    BoundStatementBuilder row =
        insert
            .boundStatementBuilder()
            .setString("user_id", day.userId())
            .setLocalDate("day", day.day())
            .setString("model", model)
            .setString("first_image", moment.firstImage())
            .setString("last_image", moment.lastImage())
            .setInt("images", moment.images())
            .setLocalTime("begins", moment.begins())
            .setLocalTime("ends", moment.ends())
            .setString("concept", moment.concept())
            .setLong("written", writeTimestamp);
    // Not set rather than null: a null is a tombstone.
    row = moment.place() == null ? row : row.setString("place", moment.place());
    row = moment.activity() == null ? row : row.setString("activity", moment.activity());
    row = moment.bestImage() == null ? row : row.setString("best_image", moment.bestImage());
    return row.build();
  }
}
