package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.lifelog.core.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The one node through which a schema is changed. A node knows what was changed through it at once,
 * others a moment later; and as every installer takes the same one, no two nodes change the schema
 * at once.
 */
final class Coordinator {

  private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration AGREEMENT = Duration.ofSeconds(60);
  private static final long POLL_MS = 50;

  private final CqlSession session;
  private final Node node;

  private Coordinator(CqlSession session, Node node) {
    this.session = session;
    this.node = node;
  }

  /** The first one, by address, that is up in the datacenter. */
  static Coordinator in(CqlSession session, String datacenter) {
    return session.getMetadata().getNodes().values().stream()
        .filter(node -> Objects.equals(node.getDatacenter(), datacenter))
        .filter(node -> node.getState() == NodeState.UP || node.getOpenConnections() > 0)
        .min(Comparator.comparing(node -> node.getEndPoint().toString()))
        .map(node -> new Coordinator(session, node))
        .orElseThrow(
            () ->
                UserError.of(
                    "No node of the datacenter %s is up".formatted(datacenter),
                    "Start its nodes, or set cassandra.datacenter"));
  }

  ResultSet execute(SimpleStatement statement) {
    return session.execute(prepared(statement));
  }

  boolean applied(SimpleStatement statement) {
    return CompareAndSet.applied(session, prepared(statement));
  }

  /** Until every node that is up knows it too. */
  void change(String statement) {
    var unused = execute(SimpleStatement.newInstance(statement));
    Instant end = Instant.now().plus(AGREEMENT);
    while (versions().size() > 1) {
      if (Instant.now().isAfter(end)) {
        throw UserError.of(
            "The nodes of Cassandra do not agree about the schema after: " + statement,
            "Look for a node that is in trouble (nodetool describecluster), and install again");
      }
      CompareAndSet.pause(POLL_MS);
    }
  }

  private Set<UUID> versions() {
    Set<UUID> versions = new HashSet<>();
    execute(SimpleStatement.newInstance("SELECT schema_version FROM system.local"))
        .forEach(row -> versions.add(row.getUuid(0)));
    execute(SimpleStatement.newInstance("SELECT schema_version, host_id FROM system.peers_v2"))
        .forEach(
            row -> {
              if (isUp(row.getUuid(1))) {
                versions.add(row.getUuid(0));
              }
            });
    return versions;
  }

  private boolean isUp(UUID host) {
    Node peer = session.getMetadata().getNodes().get(host);
    return peer != null && peer.getState() != NodeState.DOWN;
  }

  private SimpleStatement prepared(SimpleStatement statement) {
    return statement.setNode(node).setTimeout(STATEMENT_TIMEOUT);
  }
}
