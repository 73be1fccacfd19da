package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.servererrors.CASWriteUnknownException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.WriteType;
import dev.lifelog.core.UserError;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs a conditional write until its outcome is known. On several nodes, two that write the same
 * row at once may both be told that theirs is unknown; then it is tried again after a while of
 * chance.
 *
 * <p>A try whose outcome was unknown may have been applied. So a statement has to bear being
 * applied twice, and where its own first success makes it fail the second time, its caller has to
 * look who succeeded.
 */
final class CompareAndSet {

  private static final int ATTEMPTS = 12;
  private static final int PAUSE_MS = 50;

  private CompareAndSet() {}

  static boolean applied(CqlSession session, Statement<?> statement) {
    DriverException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return session.execute(statement).wasApplied();
      } catch (CASWriteUnknownException e) {
        last = e;
      } catch (WriteTimeoutException e) {
        if (e.getWriteType() != WriteType.CAS) {
          throw e;
        }
        last = e;
      }
      pause(ThreadLocalRandom.current().nextInt(PAUSE_MS, 2 + attempt * 2 * PAUSE_MS));
    }
    throw UserError.of(
        "Cassandra did not come to a decision in %d tries (%s)".formatted(ATTEMPTS, last),
        "Look whether most of its nodes are up, and try again");
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserError.of("The wait for Cassandra was interrupted", "Start it again");
    }
  }
}
