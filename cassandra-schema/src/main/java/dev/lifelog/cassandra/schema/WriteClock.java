package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Issues the write timestamps of runs, each greater than all before it, whatever machine asks and
 * whatever its clock says.
 *
 * <p>They are microseconds, near the present: plain writes by other clients take part in the same
 * order.
 */
public final class WriteClock {

  private static final String CLOCK = "runs";

  private final CqlSession session;

  public WriteClock(CqlSession session) {
    this.session = session;
  }

  public long next() {
    Long last = issued();
    while (true) {
      long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
      long next = last == null ? now : Math.max(last + 1, now);
      if (CompareAndSet.applied(session, last == null ? first(next) : after(last, next))) {
        return next;
      }
      // Somebody was given one meanwhile; after an unknown outcome, we ourselves: then it is
      // skipped.
      last = issued();
    }
  }

  private @Nullable Long issued() {
    Row row =
        session
            .execute(
                SimpleStatement.newInstance(
                        "SELECT issued FROM lifelog.write_clock WHERE clock = ?", CLOCK)
                    .setConsistencyLevel(DefaultConsistencyLevel.SERIAL))
            .one();
    return row == null ? null : row.getLong("issued");
  }

  private static SimpleStatement first(long next) {
    return SimpleStatement.newInstance(
        "INSERT INTO lifelog.write_clock (clock, issued) VALUES (?, ?) IF NOT EXISTS", CLOCK, next);
  }

  private static SimpleStatement after(long last, long next) {
    return SimpleStatement.newInstance(
        "UPDATE lifelog.write_clock SET issued = ? WHERE clock = ? IF issued = ?",
        next,
        CLOCK,
        last);
  }
}
