package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.PagingIterable;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.LocalDate;

/** The minutes of a day of a user, in the order of time. */
public final class SelectMinutesOfDay {

  static final String CQL =
      "SELECT " + StoredMinute.COLUMNS + " FROM lifelog.minute WHERE user_id = ? AND day = ?";

  private final CqlSession session;
  private final PreparedStatement statement;

  public SelectMinutesOfDay(CqlSession session) {
    this.session = session;
    this.statement = session.prepare(CQL);
  }

  /** Fetched page by page while it is iterated. */
  public PagingIterable<StoredMinute> read(String userId, LocalDate day) {
    return session.execute(statement.bind(userId, day)).map(StoredMinute::of);
  }
}
