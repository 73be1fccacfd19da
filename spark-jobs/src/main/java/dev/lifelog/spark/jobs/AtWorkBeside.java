package dev.lifelog.spark.jobs;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import dev.lifelog.cassandra.schema.Lease;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever starts a job by hand that a reindex is at work. Nobody has to wait for the other:
 * of each row the later run's stays. But both may look at the same pictures, and who starts the
 * second one may not know of the first.
 */
final class AtWorkBeside {

  private static final Logger LOG = LoggerFactory.getLogger(AtWorkBeside.class);

  private AtWorkBeside() {}

  /** Warns, where there is one. */
  static void warn(CqlSession session) {
    try {
      message(session).ifPresent(LOG::warn);
    } catch (DriverException e) {
      // A word of warning is not worth a job that would have waited for its nodes.
      LOG.debug("Nobody could tell whether a reindex is at work", e);
    }
  }

  static Optional<String> message(CqlSession session) {
    return Lease.holder(session, ReindexJob.NAME)
        .map(
            holder ->
                "A reindex is at work: %s. What both write, the later one of them decides; to do nothing twice, wait until it has ended"
                    .formatted(holder));
  }
}
