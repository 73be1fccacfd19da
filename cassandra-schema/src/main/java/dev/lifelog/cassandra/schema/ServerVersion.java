package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.Version;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.lifelog.core.UserError;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * What the servers have to be: the tables use what came with Cassandra 5, SAI and unified
 * compaction.
 */
final class ServerVersion {

  private static final Version NEEDED = Objects.requireNonNull(Version.parse("5.0.0"));

  private ServerVersion() {}

  /** The lowest of all nodes: the one that decides. */
  static Version lowest(CqlSession session) {
    Collection<Node> nodes = session.getMetadata().getNodes().values();
    return nodes.stream()
        .map(Node::getCassandraVersion)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("No node names its version: " + nodes));
  }

  static void require(Version found) {
    if (found.nextStable().compareTo(NEEDED) < 0) {
      throw UserError.of(
          "Cassandra %s is too old: the tables need 5.0 or newer".formatted(found),
          "Upgrade every node, or name the nodes of another cluster in cassandra.contact-points");
    }
  }
}
