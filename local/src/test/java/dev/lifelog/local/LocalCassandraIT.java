package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCassandraIT {

  @TempDir Path dir;
  private LocalCassandra cassandra;

  @BeforeEach
  void choose() {
    cassandra = LocalCassandra.in(dir).heap(256);
  }

  @AfterEach
  void kill() {
    cassandra.kill();
  }

  @Test
  void stop_startedAgain_keepsItsDataAndItsPort() {
    Endpoint first = cassandra.start(1, 0);
    write(first, 1);
    assertThat(cassandra.status().running()).isTrue();
    assertThat(cassandra.endpoint()).contains(first);

    cassandra.stop();

    assertThat(cassandra.status().nodes())
        .singleElement()
        .extracting(NodeStatus::state)
        .isEqualTo(NodeState.STOPPED);
    assertThat(cassandra.endpoint()).isEmpty();
    assertThat(cassandra.start(1, 0)).isEqualTo(first);
    assertThat(read(first, 1)).isTrue();
  }

  @Test
  void status_nodeKilled_saysSoAndStartMendsIt() throws InterruptedException {
    Endpoint endpoint = cassandra.start(1, 0);
    write(endpoint, 1);
    // The commit log marks what it holds every 100 ms; a kill loses what came after the last mark.
    Thread.sleep(300);
    long pid = cassandra.status().nodes().get(0).pid();
    ProcessHandle killed = ProcessHandle.of(pid).orElseThrow();
    NodeProcess.kill(List.of(killed));

    NodeStatus status = cassandra.status().nodes().get(0);

    assertThat(status.state()).isEqualTo(NodeState.KILLED);
    assertThat(status.reason())
        .isEqualTo("its log names no error: it was killed, or the machine went down");
    assertThat(status.remedy()).isEqualTo("Start it again");
    assertThat(cassandra.start(1, 0)).isEqualTo(endpoint);
    assertThat(read(endpoint, 1)).isTrue();
  }

  @Test
  void start_runsAlready_isTheSameNode() {
    Endpoint endpoint = cassandra.start(1, 0);
    long pid = cassandra.status().nodes().get(0).pid();

    assertThat(cassandra.start(1, 0)).isEqualTo(endpoint);
    assertThat(cassandra.start(1, endpoint.port())).isEqualTo(endpoint);
    assertThat(cassandra.status().nodes().get(0).pid()).isEqualTo(pid);
    assertThatThrownBy(() -> cassandra.start(1, endpoint.port() + 1))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cassandra runs here already, on port %d and not on %d. Stop it first, or leave out --port",
            endpoint.port(), endpoint.port() + 1);
  }

  @Test
  void stop_pidGivenToAnotherProcess_leavesThatAlone() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      ClusterRecord.fresh(1)
          .withPorts(9042, 7000)
          .with(new NodeRecord("127.0.0.1", other.pid(), Instant.parse("2018-05-03T06:17:00Z")))
          .write(dir);

      assertThat(cassandra.status().nodes())
          .singleElement()
          .extracting(NodeStatus::state)
          .isEqualTo(NodeState.KILLED);
      cassandra.stop();

      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void start_dataFolderIsAFile_namesTheErrorOfTheLogAndLeavesNothingBehind() throws IOException {
    Files.createDirectories(dir.resolve("node1"));
    Files.createFile(dir.resolve("node1").resolve("data"));

    assertThatThrownBy(() -> cassandra.start(1, 0))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("The node on 127.0.0.1 ended while it started: ")
        .hasMessageContaining("node1/data")
        .hasMessageEndingWith("See " + dir.resolve("logs").resolve("node1.log"));
    assertThat(cassandra.status().nodes().get(0).state()).isEqualTo(NodeState.STOPPED);
  }

  @Test
  void start_heapTooSmallForAJvm_saysWhatTheJvmSays() {
    assertThatThrownBy(() -> cassandra.heap(1).start(1, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Too small maximum heap");
  }

  private static void write(Endpoint endpoint, int key) {
    try (CqlSession session = Cql.open(endpoint)) {
      session.execute(
          "CREATE KEYSPACE IF NOT EXISTS k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
      session.execute("CREATE TABLE IF NOT EXISTS k.t (id int PRIMARY KEY)");
      session.execute("INSERT INTO k.t (id) VALUES (" + key + ")");
    }
  }

  private static boolean read(Endpoint endpoint, int key) {
    try (CqlSession session = Cql.open(endpoint)) {
      return session.execute("SELECT id FROM k.t WHERE id = " + key).one() != null;
    }
  }
}
