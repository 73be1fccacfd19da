package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import dev.lifelog.core.settings.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
