package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import dev.lifelog.core.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Installs and upgrades the tables: safe to run again, and by several at once. */
public final class Schema {

  public static final String KEYSPACE = "lifelog";

  private final CqlSession session;
  private final SchemaFiles files;
  private final Duration lockExpiry;

  Schema(CqlSession session, SchemaFiles files, Duration lockExpiry) {
    this.session = session;
    this.files = files;
    this.lockExpiry = lockExpiry;
  }

  private static Schema of(CqlSession session) {
    return new Schema(session, SchemaFiles.published(), InstallLock.EXPIRY);
  }

  /**
   * Makes what is missing and upgrades what is older. Replication is given to a new keyspace only:
   * to change that of an old one moves data, which is the operator's to decide.
   */
  public static Installation install(CqlSession session, Replication replication) {
    return of(session).install(replication);
  }

  /** What is installed, also where nothing is or where it is damaged. */
  public static SchemaStatus status(CqlSession session) {
    return of(session).status();
  }

  /** Refuses to go on unless exactly these tables are installed. */
  public static void require(CqlSession session) {
    of(session).require();
  }

  Installation install(Replication replication) {
    ServerVersion.require(ServerVersion.lowest(session));
    refuseTooFewNodes(replication);
    // Else each statement waits for the driver to read the whole schema again.
    session.setSchemaMetadataEnabled(false);
    try {
      return installUnwatched(replication);
    } catch (DriverException e) {
      throw UserError.of(
          "The installation of the schema broke off (%s)".formatted(e.getMessage()),
          "Look whether the nodes are up, and install again: it goes on where it stopped");
    } finally {
      // As the session's own settings have it.
      session.setSchemaMetadataEnabled(null);
    }
  }

  private Installation installUnwatched(Replication replication) {
    Coordinator coordinator = Coordinator.in(session, replication.datacenter());
    coordinator.change(
        "CREATE KEYSPACE IF NOT EXISTS %s WITH replication = %s"
            .formatted(KEYSPACE, replication.cql()));
    SchemaFiles.VERSION_TABLE.statements().forEach(coordinator::change);
    int from;
    try (InstallLock lock = InstallLock.acquire(coordinator, lockExpiry)) {
      InstalledVersion installed = InstalledVersion.read(coordinator::execute);
      installed.check(files, ServerSchema.read(coordinator::execute).tables());
      from = installed.version();
      for (int version = from + 1; version <= files.latest(); version++) {
        upgrade(version, lock, coordinator);
      }
    }
    return new Installation(
        from, files.latest(), warnings(ServerSchema.read(coordinator::execute), replication));
  }

  private void upgrade(int version, InstallLock lock, Coordinator coordinator) {
    for (String statement : files.script(version).statements()) {
      lock.renew();
      coordinator.change(statement);
    }
    if (!InstalledVersion.write(coordinator, version, files.digest(version), lock.owner())) {
      throw lock.lost();
    }
  }

  SchemaStatus status() {
    ServerSchema server = ServerSchema.read(session::execute);
    int version = server.knowsItsVersion() ? InstalledVersion.read(session::execute).version() : 0;
    List<String> missing =
        files.tables(Math.min(version, files.latest())).stream()
            .filter(table -> !server.tables().contains(table))
            .toList();
    return new SchemaStatus(
        KEYSPACE,
        version,
        files.latest(),
        server.replicationText(),
        server.copies(),
        ServerVersion.lowest(session).toString(),
        session.getMetadata().getNodes().size(),
        server.tables(),
        missing,
        server.replication().isPresent() ? warnings(server) : List.of());
  }

  void require() {
    ServerSchema server = ServerSchema.read(session::execute);
    String remedy = "Run bin/lifelog schema install";
    if (!server.knowsItsVersion()) {
      throw UserError.of("The tables are not installed in Cassandra", remedy);
    }
    InstalledVersion installed = InstalledVersion.read(session::execute);
    installed.check(files, server.tables());
    if (installed.version() < files.latest()) {
      throw UserError.of(
          "The tables in Cassandra are of version %d; this program needs version %d"
              .formatted(installed.version(), files.latest()),
          remedy);
    }
  }

  private void refuseTooFewNodes(Replication replication) {
    long nodes =
        session.getMetadata().getNodes().values().stream()
            .filter(node -> Objects.equals(node.getDatacenter(), replication.datacenter()))
            .count();
    if (nodes < replication.factor()) {
      throw UserError.of(
          "%d copies of each row need as many nodes; datacenter %s has %d"
              .formatted(replication.factor(), replication.datacenter(), nodes),
          "Start more nodes, or set cassandra.replication-factor to %d"
              .formatted(Math.max(1, nodes)));
    }
  }

  private static List<String> warnings(ServerSchema server) {
    return server.copies() > 1
        ? List.of()
        : List.of(
            "Replication factor 1: the data is lost with its one disk. For more than a trial, use three nodes and factor 3.");
  }

  private static List<String> warnings(ServerSchema server, Replication wished) {
    List<String> warnings = new ArrayList<>(warnings(server));
    if (server.copies() != wished.factor()) {
      warnings.add(
          "The keyspace keeps its replication %s; %d copies were asked for. To change it: ALTER KEYSPACE, then a full repair."
              .formatted(server.replicationText(), wished.factor()));
    }
    return warnings;
  }
}
