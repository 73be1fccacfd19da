package dev.lifelog.spark.jobs.running;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.servererrors.QueryExecutionException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work again while too few of Cassandra's nodes are up, or one does not answer and is still
 * counted on: nodes go down and come back. All work of a job bears being done twice.
 *
 * @param limit without any success in this JVM
 * @param run whose patience it is; another one has its own
 */
public record Patience(Duration limit, long run) implements Serializable {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final long PAUSE_SECONDS = 2;

  /**
   * Since when nothing has succeeded. Of the JVM: a task that Spark tries again, as it does with
   * each one that failed, must not begin to wait anew.
   */
  private record Trouble(long run, long since) {}

  private static final AtomicReference<@Nullable Trouble> TROUBLE = new AtomicReference<>();

  <I, O> TaskRun.Work<I, O> over(TaskRun.Work<I, O> work) {
    return input -> with(() -> work.apply(input));
  }

  /** For what throws nothing of its own. */
  public void during(Runnable work) {
    of(
        () -> {
          work.run();
          return true;
        });
  }

  /** For what throws nothing of its own. */
  public <T> T of(Supplier<T> work) {
    try {
      return with(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T with(Callable<T> work) throws Exception {
    while (true) {
      try {
        T result = work.call();
        TROUBLE.set(null);
        return result;
      } catch (Exception e) {
        if (Causes.of(e).noneMatch(Patience::mayPass)) {
          throw e;
        }
        await(e);
      }
    }
  }

  private void await(Exception failure) throws InterruptedException {
    long now = System.nanoTime();
    Trouble trouble =
        TROUBLE.updateAndGet(
            last -> last == null || last.run() != run ? new Trouble(run, now) : last);
    Duration waited = Duration.ofNanos(now - trouble.since());
    if (waited.compareTo(limit) >= 0) {
      throw UserError.of(
          "Cassandra has taken nothing for %d s: %s"
              .formatted(waited.toSeconds(), failure.getMessage()),
          "Look which of its nodes are down (nodetool status), bring them back, and start the job again: it goes on where it stopped");
    }
    LOG.warn("Cassandra does not take it, tried again: {}", failure.getMessage());
    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
  }

  /** Not what the statement itself is to blame for. */
  private static boolean mayPass(Throwable failure) {
    return failure instanceof AllNodesFailedException
        || failure instanceof QueryExecutionException
        || failure instanceof DriverTimeoutException
        || failure instanceof ClosedConnectionException
        || isUnknownRole(failure);
  }

  /** A node that cannot read what a role may, for lack of other nodes, calls it unauthorized. */
  private static boolean isUnknownRole(Throwable failure) {
    return failure instanceof UnauthorizedException
        && String.valueOf(failure.getMessage()).startsWith("Unable to perform authorization");
  }
}
