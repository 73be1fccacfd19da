package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.UserError;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to do a kind of work alone, over all machines. It is renewed in the background and
 * expires by the servers' clocks, so a holder that died holds nobody up for longer.
 *
 * <p>A holder that was held up for as long (a stopped process, a Cassandra that was away) asks as
 * soon as it can: it goes on where nobody took the lease meanwhile, and has lost it where somebody
 * did, even if that one is through.
 */
public final class Lease implements AutoCloseable {

  /** Who has it. */
  public record Holder(long number, String host, long pid, Instant since) {

    private static Holder here(long number) {
      return new Holder(
          number,
          localHost(),
          ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public String toString() {
      return "process %d on %s, since %s"
          .formatted(pid, host, since.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /** What taking and renewing write, on a condition that each appends. */
  private static final String HOLD =
      "UPDATE lifelog.lease USING TTL ? SET number = ?, host = ?, pid = ?, since = ?"
          + " WHERE name = ? IF ";

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final long POLL_MS = 500;

  /** Of the three renewals within an expiry, two may fail. */
  private static final int RENEWALS = 3;

  private final CqlSession session;
  private final String name;
  private final Holder self;
  private final Duration expiry;
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(Lease::daemon);
  private volatile long renewedAt;
  private volatile boolean lost;
  private volatile Runnable onLoss = () -> {};

  private Lease(CqlSession session, String name, Holder self, Duration expiry, long renewedAt) {
    this.session = session;
    this.name = name;
    this.self = self;
    this.expiry = expiry;
    this.renewedAt = renewedAt;
  }

  /**
   * Takes it, or waits until another holder lets go or expires.
   *
   * @param expiry how long it lasts without a renewal
   * @throws UserError naming the holder, when it has not become free in {@code wait}
   */
  public static Lease acquire(CqlSession session, String name, Duration expiry, Duration wait) {
    Instant end = Instant.now().plus(wait);
    while (true) {
      // Looks before it competes: those who wait would else slow down the one who works.
      Optional<Holder> holder = holder(session, name);
      if (holder.isEmpty()) {
        // Not before: who waits for long must not have a smaller number than who came between.
        Holder self = Holder.here(new WriteClock(session).next());
        long asked = System.nanoTime();
        if (taken(session, name, self, expiry)) {
          Lease lease = new Lease(session, name, self, expiry, asked);
          lease.renewAgainAndAgain();
          return lease;
        }
      }
      if (!Instant.now().isBefore(end)) {
        throw UserError.of(
            "Another %s is at work: %s"
                .formatted(name, holder.map(Holder::toString).orElse("it has just begun")),
            "Wait until it has ended, or have this one wait with --wait 2h");
      }
      CompareAndSet.pause(POLL_MS);
    }
  }

  /** Whoever has it at this moment. */
  public static Optional<Holder> holder(CqlSession session, String name) {
    Row row =
        session
            .execute(
                SimpleStatement.newInstance(
                        "SELECT number, host, pid, since FROM lifelog.lease WHERE name = ?", name)
                    .setConsistencyLevel(DefaultConsistencyLevel.SERIAL))
            .one();
    return Optional.ofNullable(row)
        .filter(found -> !found.isNull("number"))
        .map(
            found ->
                new Holder(
                    found.getLong("number"),
                    Objects.requireNonNull(found.getString("host")),
                    found.getLong("pid"),
                    Objects.requireNonNull(found.getInstant("since"))));
  }

  /** Greater than that of every holder before. */
  public long number() {
    return self.number();
  }

  public String name() {
    return name;
  }

  /** What is done as soon as it is lost, to end work that must not go on. */
  public void onLoss(Runnable action) {
    this.onLoss = action;
  }

  /**
   * Fails where it has passed to somebody else.
   *
   * @throws DriverException where it may have, and Cassandra does not tell
   */
  public void require() {
    if (!lost && System.nanoTime() - renewedAt > expiry.toNanos()) {
      ask();
    }
    if (lost) {
      throw UserError.of(
          "This %s was held up for more than %d s and gave way to others: %s"
              .formatted(
                  name,
                  expiry.toSeconds(),
                  holder(session, name).map(Holder::toString).orElse("nobody is at work now")),
          "Start it again: it goes on where the work stands");
    }
  }

  /** Whether it is known to have passed to somebody else. */
  public boolean isLost() {
    return lost;
  }

  @Override
  public void close() {
    renewing.shutdownNow();
    try {
      boolean released =
          CompareAndSet.applied(
              session,
              SimpleStatement.newInstance(
                  "DELETE FROM lifelog.lease WHERE name = ? IF latest = ?", name, self.number()));
      LOG.debug("Lease {} released: {}", name, released);
    } catch (DriverException | UserError e) {
      // It expires by itself, and must not hide why the work ended.
      LOG.warn(
          "The lease {} could not be released and lasts for {}: {}", name, expiry, e.getMessage());
    }
  }

  private void renewAgainAndAgain() {
    long period = expiry.dividedBy(RENEWALS).toMillis();
    var unused =
        renewing.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
  }

  private void renew() {
    try {
      ask();
    } catch (DriverException | UserError e) {
      LOG.warn("The lease {} could not be renewed and is tried again: {}", name, e.getMessage());
    }
  }

  private void ask() {
    long asked = System.nanoTime();
    if (CompareAndSet.applied(session, renewal())) {
      renewedAt = asked;
    } else {
      lose();
    }
  }

  private void lose() {
    if (!lost) {
      lost = true;
      renewing.shutdown();
      onLoss.run();
    }
  }

  private static boolean taken(CqlSession session, String name, Holder self, Duration expiry) {
    // After an unknown outcome, our own first try makes the second one fail.
    return CompareAndSet.applied(session, first(name, self, expiry))
        || holder(session, name).filter(self::equals).isPresent();
  }

  /** Who holds it expires, who held it latest does not: both are written in one step. */
  private static SimpleStatement first(String name, Holder holder, Duration expiry) {
    return SimpleStatement.newInstance(
        "BEGIN BATCH "
            + HOLD
            + "number = null;"
            + " UPDATE lifelog.lease SET latest = ? WHERE name = ?;"
            + " APPLY BATCH",
        (int) expiry.toSeconds(),
        holder.number(),
        holder.host(),
        holder.pid(),
        holder.since(),
        name,
        holder.number(),
        name);
  }

  /** Also of a hold that expired, as long as nobody took it since. */
  private SimpleStatement renewal() {
    return SimpleStatement.newInstance(
        HOLD + "latest = ?",
        (int) expiry.toSeconds(),
        self.number(),
        self.host(),
        self.pid(),
        self.since(),
        name,
        self.number());
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "lease");
    thread.setDaemon(true);
    return thread;
  }
}
