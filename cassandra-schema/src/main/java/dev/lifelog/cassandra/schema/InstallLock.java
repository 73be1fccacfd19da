package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.UserError;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one installer at a time work, over all machines. It expires by itself, by the servers'
 * clocks, when its holder does not renew it: so a dead installer holds nobody up for longer.
 */
final class InstallLock implements AutoCloseable {

  /** Far above what one statement takes; the lock is renewed before each. */
  static final Duration EXPIRY = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(InstallLock.class);
  private static final long POLL_MS = 250;

  private final Coordinator coordinator;
  private final String owner;
  private final Duration expiry;

  private InstallLock(Coordinator coordinator, String owner, Duration expiry) {
    this.coordinator = coordinator;
    this.owner = owner;
    this.expiry = expiry;
  }

  /** Waits for another holder to let go or to expire. */
  static InstallLock acquire(Coordinator coordinator, Duration expiry) {
    InstallLock lock =
        new InstallLock(
            coordinator,
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
      CompareAndSet.pause(POLL_MS);
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
    // False where it has expired; nothing is left to do then.
    boolean released =
        coordinator.applied(
            SimpleStatement.newInstance(
                "DELETE lock_owner FROM lifelog.schema_version WHERE component = ? IF lock_owner = ?",
                InstalledVersion.COMPONENT,
                owner));
    LOG.debug("Lock of the schema's installation released by {}: {}", owner, released);
  }

  /** Looks before it competes: those who wait would else slow down the one who works. */
  private boolean taken() {
    Optional<String> holder = InstalledVersion.glance(coordinator::execute).lockOwner();
    return holder.isEmpty()
        ? update("IF lock_owner = null") || isMine()
        : holder.get().equals(owner);
  }

  private boolean isMine() {
    return InstalledVersion.read(coordinator::execute).lockOwner().equals(Optional.of(owner));
  }

  private boolean update(String condition, Object... values) {
    Object[] all = new Object[values.length + 3];
    all[0] = (int) expiry.toSeconds();
    all[1] = owner;
    all[2] = InstalledVersion.COMPONENT;
    System.arraycopy(values, 0, all, 3, values.length);
    return coordinator.applied(
        SimpleStatement.newInstance(
            "UPDATE lifelog.schema_version USING TTL ? SET lock_owner = ? WHERE component = ? "
                + condition,
            all));
  }

  private String holder() {
    return InstalledVersion.glance(coordinator::execute).lockOwner().orElse("it has just ended");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }
}
