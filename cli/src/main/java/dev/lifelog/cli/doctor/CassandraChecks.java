package dev.lifelog.cli.doctor;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.SchemaStatus;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.tls.Tls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The cluster: whether it is there, fits, and keeps what it is given. */
final class CassandraChecks {

  private static final String INSTALL = "Run bin/lifelog schema install";

  private final CqlSession session;
  private final CassandraSettings settings;

  private CassandraChecks(CqlSession session, CassandraSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  static List<Check> all(CassandraSettings settings) {
    try (CqlSession session = CassandraConnection.open(settings)) {
      return new CassandraChecks(session, settings).all();
    } catch (UserError e) {
      return List.of(Check.failed("cassandra", e));
    } catch (DriverException e) {
      return List.of(
          Check.failed("cassandra", "answers, and then fails: " + e.getMessage(), "See its logs"));
    }
  }

  private List<Check> all() {
    SchemaStatus status = Schema.status(session);
    List<Check> checks = new ArrayList<>();
    checks.add(version(status));
    checks.add(nodes());
    checks.add(access());
    checks.add(encryption());
    checks.add(schema(status));
    if (status.installed()) {
      checks.add(replication(status));
    }
    checks.add(clock());
    return checks;
  }

  private Check version(SchemaStatus status) {
    String found = status.serverVersion() + " at " + settings.endpoints();
    return Integer.parseInt(status.serverVersion().replaceAll("\\..*", "")) >= 5
        ? Check.ok("cassandra", found)
        : Check.failed("cassandra", found, "Upgrade every node to 5.0 or newer");
  }

  private Check nodes() {
    List<Node> all = List.copyOf(session.getMetadata().getNodes().values());
    List<String> away =
        all.stream()
            .filter(node -> node.getState() == NodeState.DOWN)
            .map(node -> node.getEndPoint().toString())
            .toList();
    return away.isEmpty()
        ? Check.ok("nodes", all.size() + ", all up")
        : Check.warning(
            "nodes",
            "down: " + String.join(", ", away),
            "Start them, then nodetool repair lifelog");
  }

  /** Whoever may connect reads everything. Some nodes are told a user and do not ask for one. */
  private Check access() {
    if (settings.username() != null && refusesStrangers()) {
      return Check.ok("access", "by password, as the user " + settings.username());
    }
    return isHere()
        ? Check.warning(
            "access",
            "without a password: whoever works on this machine reads everything",
            "The node of DIR: bin/lifelog cassandra stop, then start --protect password")
        : Check.warning(
            "access",
            "Cassandra lets anybody in who reaches it",
            "Turn on authentication (authenticator: PasswordAuthenticator) and set"
                + " cassandra.username");
  }

  private boolean refusesStrangers() {
    try {
      CassandraConnection.open(settings.withUser(null, null)).close();
      return false;
    } catch (UserError e) {
      return true;
    }
  }

  private Check encryption() {
    Tls tls = settings.tls();
    if (tls != null) {
      return tls.checkHost()
          ? Check.ok("encryption", "TLS, with nodes known by their certificates")
          : Check.warning(
              "encryption",
              "TLS, but any host may show any certificate",
              "Have the nodes' certificates name their hosts, and set cassandra.tls.check-host = true");
    }
    return isHere()
        ? Check.ok("encryption", "none, and nothing leaves this machine")
        : Check.warning(
            "encryption",
            "none: passwords and days can be read on their way",
            "Turn on client_encryption_options at the nodes, and set cassandra.tls.enabled = true");
  }

  private boolean isHere() {
    return settings.endpoints().stream()
        .allMatch(endpoint -> endpoint.address().getAddress().isLoopbackAddress());
  }

  private Check schema(SchemaStatus status) {
    if (!status.installed()) {
      return Check.failed("schema", "not installed", INSTALL);
    }
    String found = "version %d of %d".formatted(status.version(), status.latestVersion());
    if (status.version() < status.latestVersion()) {
      return Check.failed("schema", found, INSTALL);
    }
    try {
      Schema.require(session);
      return Check.ok("schema", found);
    } catch (UserError e) {
      return Check.failed("schema", e);
    }
  }

  private Check replication(SchemaStatus status) {
    String found =
        "%s, read and written at %s".formatted(status.replication(), settings.consistency());
    if (status.replicationFactor() > status.nodes()) {
      return Check.failed(
          "replication",
          "%d copies on %d nodes".formatted(status.replicationFactor(), status.nodes()),
          "Start more nodes, or ALTER KEYSPACE lifelog to fewer copies");
    }
    if (status.replicationFactor() == 1) {
      return Check.warning(
          "replication",
          found,
          "Good for a trial; the data is lost with its disk. Else three nodes and three copies:"
              + " ALTER KEYSPACE, then nodetool repair --full");
    }
    return settings.consistency().endsWith("ONE")
        ? Check.warning(
            "replication",
            found,
            "A node that was away answers wrongly: set cassandra.consistency to LOCAL_QUORUM")
        : Check.ok("replication", found);
  }

  private Check clock() {
    Duration apart = Duration.ZERO;
    for (Node node : session.getMetadata().getNodes().values()) {
      if (node.getState() == NodeState.UP) {
        Duration its = aheadOfUs(node);
        apart = its.abs().compareTo(apart.abs()) > 0 ? its : apart;
      }
    }
    String found =
        "Cassandra's clock is %.1f s ahead of this one".formatted(apart.toMillis() / 1e3);
    if (apart.abs().compareTo(Duration.ofMinutes(1)) > 0) {
      return Check.failed(
          "clock", found, "Set both by NTP: deletions and writes by other clients go by it");
    }
    return apart.abs().compareTo(Duration.ofSeconds(1)) > 0
        ? Check.warning("clock", found, "Set both by NTP")
        : Check.ok("clock", "as Cassandra's, within 1 s");
  }

  /** Nothing where the answer's own duration explains it. */
  private Duration aheadOfUs(Node node) {
    Instant before = Instant.now();
    Instant its =
        Objects.requireNonNull(
                session
                    .execute(
                        SimpleStatement.newInstance("SELECT toTimestamp(now()) FROM system.local")
                            .setNode(node)
                            .setConsistencyLevel(DefaultConsistencyLevel.ONE))
                    .one())
            .getInstant(0);
    Instant after = Instant.now();
    if (its == null || (!its.isBefore(before) && !its.isAfter(after))) {
      return Duration.ZERO;
    }
    return its.isBefore(before) ? Duration.between(before, its) : Duration.between(after, its);
  }
}
