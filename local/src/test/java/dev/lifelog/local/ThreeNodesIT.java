package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.tls.Tls;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real nodes: some 3 GB and a minute, so of the profile {@code cluster} only. */
@Tag("cluster")
class ThreeNodesIT {

  @TempDir Path dir;

  @AfterEach
  void kill() {
    LocalCassandra.in(dir).kill();
  }

  @Test
  void start_oneOfThreeKilled_quorumGoesOnAndStartMends() throws Exception {
    LocalCassandra cassandra = LocalCassandra.in(dir).heap(256).dieWithParent();
    Endpoint endpoint = cassandra.start(3, 0);
    assertThat(cassandra.status().running()).isTrue();
    try (CqlSession session = Cql.open(endpoint)) {
      createTable(session, endpoint);
      session.execute(insert(1, ConsistencyLevel.ALL));

      NodeStatus third = cassandra.status().nodes().get(2);
      NodeProcess.kill(List.of(ProcessHandle.of(third.pid()).orElseThrow()));

      assertThat(cassandra.status().nodes())
          .extracting(NodeStatus::state)
          .containsExactly(NodeState.RUNNING, NodeState.RUNNING, NodeState.KILLED);
      session.execute(insert(2, ConsistencyLevel.QUORUM));

      assertThat(cassandra.start(3, 0)).isEqualTo(endpoint);
      session.execute(insert(3, ConsistencyLevel.ALL));
    }
    cassandra.stop();
    assertThat(cassandra.start(3, 0)).isEqualTo(endpoint);
    try (CqlSession session = Cql.open(endpoint)) {
      assertThat(
              session
                  .execute(
                      SimpleStatement.newInstance("SELECT id FROM k.t")
                          .setConsistencyLevel(ConsistencyLevel.ALL))
                  .all())
          .hasSize(3);
    }
  }

  @Test
  void start_protected_ownerComesInAndNodesTalkToNodesOnly() throws Exception {
    LocalCassandra cassandra =
        LocalCassandra.in(dir)
            .heap(256)
            .dieWithParent()
            .requiring(Protection.PASSWORD, Protection.TLS);
    Endpoint endpoint = cassandra.start(3, 0);
    try (CqlSession session = Cql.open(endpoint, dir)) {
      createTable(session, endpoint);
      session.execute(insert(1, ConsistencyLevel.ALL));
      assertThat(
              session
                  .execute(
                      "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = 'system_auth'")
                  .one()
                  .getMap(0, String.class, String.class))
          .containsEntry("replication_factor", "3");
    }
    int storagePort = ClusterRecord.read(dir).orElseThrow().storagePort();
    for (NodeStatus node : cassandra.status().nodes()) {
      NodeKeys keys = NodeKeys.in(dir);
      assertThat(shakesHands(node.address(), storagePort, Files.readString(keys.identity())))
          .as("a node's key at %s", node.address())
          .isTrue();
      assertThat(shakesHands(node.address(), storagePort, ""))
          .as("no key at %s", node.address())
          .isFalse();
    }
  }

  /** Whether a node takes somebody with this key, or with none, for a node. */
  private boolean shakesHands(String address, int port, String identity) throws IOException {
    Tls tls = new Tls(Files.readString(NodeKeys.in(dir).certificate()), identity, true);
    try (SSLSocket socket =
        (SSLSocket) tls.context().getSocketFactory().createSocket(address, port)) {
      socket.setSoTimeout(2_000);
      socket.startHandshake();
      // With TLS 1.3 a refusal comes after the handshake.
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      return true; // It waits for us to speak.
    } catch (SSLException | SocketException e) {
      return false;
    }
  }

  /** Through one node, which knows its own changes at once, and until the others know them too. */
  private static void createTable(CqlSession session, Endpoint endpoint) {
    Node node = session.getMetadata().findNode(endpoint.address()).orElseThrow();
    for (String statement :
        List.of(
            "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 3}",
            "CREATE TABLE k.t (id int PRIMARY KEY)")) {
      session.execute(SimpleStatement.newInstance(statement).setNode(node));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreException(InvalidQueryException.class)
        .until(
            () ->
                session.getMetadata().getNodes().values().stream()
                    .map(SimpleStatement.newInstance("SELECT id FROM k.t WHERE id = 0")::setNode)
                    .allMatch(select -> session.execute(select).one() == null));
  }

  private static SimpleStatement insert(int id, ConsistencyLevel consistency) {
    return SimpleStatement.newInstance("INSERT INTO k.t (id) VALUES (?)", id)
        .setConsistencyLevel(consistency);
  }
}
