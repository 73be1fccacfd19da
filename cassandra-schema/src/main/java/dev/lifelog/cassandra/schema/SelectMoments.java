package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.UserDay;
import java.time.LocalTime;
import java.util.Objects;

/** The moments of a day, one partition; of each what tells which images it holds, no more. */
public final class SelectMoments {

  private final PreparedStatement select;

  public SelectMoments(CqlSession session) {
    this.select =
        session.prepare(
            "SELECT first_image, last_image, images FROM lifelog.moment"
                + " WHERE user_id = :user_id AND day = :day AND model = :model");
  }

  /** For counting what it fetches. */
  public PreparedStatement statement() {
    return select;
  }

  /**
   * Of one day.
   *
   * @param model {@code name:version}
   */
  public BoundStatement of(UserDay day, String model) {
    return select.bind(day.userId(), day.day(), model);
  }

  /** Knows its images; when, where and what it is was not asked. */
  public static Moment moment(Row row) {
    return new Moment(
        Objects.requireNonNull(row.getString("first_image")),
        Objects.requireNonNull(row.getString("last_image")),
        row.getInt("images"),
        LocalTime.MIN,
        LocalTime.MIN,
        null,
        null,
        "",
        null);
  }
}
