package dev.lifelog.spark.jobs.running;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.UserError;
import java.io.Serializable;

/**
 * Stands before what a straggler of an older run must not do: write timestamps keep it from
 * overwriting, not from adding rows whose keys the newer run has not written.
 *
 * @param lease its name; empty where the run holds none
 * @param number of the run's own hold
 */
public record Fence(String lease, long number) implements Serializable {

  public static final Fence NONE = new Fence("", 0);

  /** Fails where a newer run has taken the lease, or this one has let go of it. */
  public void check(CqlSession session) {
    if (lease.isEmpty()) {
      return;
    }
    Row row =
        session
            .execute(
                SimpleStatement.newInstance(
                        "SELECT latest FROM lifelog.lease WHERE name = ?", lease)
                    .setConsistencyLevel(DefaultConsistencyLevel.SERIAL))
            .one();
    if (row == null || row.getLong("latest") != number) {
      throw UserError.of(
          "This %s was held up and another one took over".formatted(lease),
          "Nothing: what the newer one writes is what counts");
    }
  }
}
