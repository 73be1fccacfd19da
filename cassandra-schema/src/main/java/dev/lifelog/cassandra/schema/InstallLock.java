package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.UserError;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets one installer at a time work, over all machines. It expires by itself, by the servers'
 * clocks, when its holder does not renew it: so a dead installer holds nobody up for longer.
 */
final class InstallLock implements AutoCloseable {

  /** Far above what one statement takes; the lock is renewed before each. */
  static final Duration EXPIRY = Duration.ofSeconds(60);

  private static final long POLL_MS = 100;

  private final CqlSession session;
  private final String owner;
  private final Duration expiry;

  private InstallLock(CqlSession session, String owner, Duration expiry) {
    this.session = session;
    this.owner = owner;
    this.expiry = expiry;
  }

  /** Waits for another holder to let go or to expire. */
  static InstallLock acquire(CqlSession session, Duration expiry) {
    InstallLock lock =
        new InstallLock(
            session,
            "%s, process %d (%s)"
                .formatted(host(), ProcessHandle.current().pid(), UUID.randomUUID()),
            expiry);
    Instant end = Instant.now().plus(expiry.multipliedBy(2));
    while (!lock.taken()) {
      if (Instant.now().isAfter(end)) {
        throw UserError.of(
            "Another installation of the schema is under way: " + lock.holder(),
            "Wait until it has ended and try again");
      }
      pause();
    }
    return lock;
  }

  /** Fails where somebody else holds it by now. */
  void renew() {
    if (!update("IF lock_owner = ?", owner)) {
      throw lost();
    }
  }

  UserError lost() {
    return UserError.of(
        "This installation was held up for more than %d s, and another one took over: %s"
            .formatted(expiry.toSeconds(), holder()),
        "Wait until that one has ended and try again");
  }

  String owner() {
    return owner;
  }

  @Override
  public void close() {
    session.execute(
        SimpleStatement.newInstance(
            "DELETE lock_owner FROM lifelog.schema_version WHERE component = ? IF lock_owner = ?",
            InstalledVersion.COMPONENT,
            owner));
  }

  private boolean taken() {
    return update("IF lock_owner = null");
  }

  private boolean update(String condition, Object... values) {
    Object[] all = new Object[values.length + 3];
    all[0] = (int) expiry.toSeconds();
    all[1] = owner;
    all[2] = InstalledVersion.COMPONENT;
    System.arraycopy(values, 0, all, 3, values.length);
    return session
        .execute(
            SimpleStatement.newInstance(
                "UPDATE lifelog.schema_version USING TTL ? SET lock_owner = ? WHERE component = ? "
                    + condition,
                all))
        .wasApplied();
  }

  private String holder() {
    return InstalledVersion.read(session).lockOwner().orElse("it has just ended");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserError.of("The installation of the schema was interrupted", "Start it again");
    }
  }
}
