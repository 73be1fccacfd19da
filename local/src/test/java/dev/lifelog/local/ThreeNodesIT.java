package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.settings.Endpoint;
import java.nio.file.Path;
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
    LocalCassandra cassandra = LocalCassandra.in(dir).heap(256);
    Endpoint endpoint = cassandra.start(3, 0);
    assertThat(cassandra.status().running()).isTrue();
    try (CqlSession session = Cql.open(endpoint)) {
      session.execute(
          "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 3}");
      session.execute("CREATE TABLE k.t (id int PRIMARY KEY)");
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

  private static SimpleStatement insert(int id, ConsistencyLevel consistency) {
    return SimpleStatement.newInstance("INSERT INTO k.t (id) VALUES (?)", id)
        .setConsistencyLevel(consistency);
  }
}
