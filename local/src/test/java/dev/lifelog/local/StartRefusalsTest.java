package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before any process starts. */
class StartRefusalsTest {

  @TempDir Path dir;

  @Test
  void start_portTaken_namesItAndTheOption() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();

      assertThatThrownBy(() -> LocalCassandra.in(dir).start(1, port))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "Port %d of 127.0.0.1 is taken by another program. End that program, or choose another port with --port",
              port);
    }
  }

  @Test
  void start_portOfAClusterAmongItselfTaken_namesIt() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}))) {
      int port = socket.getLocalPort();
      ClusterRecord.fresh(3).withPorts(0, port).write(dir);

      assertThatThrownBy(() -> LocalCassandra.in(dir).start(3, 0))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "Port %d of 127.0.0.2, by which the nodes of this cluster find each other, is taken by another program."
                  + " End that program",
              port);
    }
  }

  @Test
  void start_diskFull_saysHowMuchIsNeeded() {
    assertThatThrownBy(() -> LocalCassandra.in(dir).needing(new DiskSpace(1L << 60)).start(1, 0))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "The disk of .* is full: \\d+ MiB free, 1099511627776 MiB needed to start\\."
                + " Free some space, or choose another folder with --dir");
  }

  @Test
  void start_twoNodes_isRefused() {
    assertThatThrownBy(() -> LocalCassandra.in(dir).start(2, 0))
        .hasMessage("A local cluster has 1 or 3 nodes, not 2. Ask for --nodes 1 or 3");
  }

  @Test
  void start_otherNumberThanBefore_isRefused() {
    ClusterRecord.fresh(1).write(dir);

    assertThatThrownBy(() -> LocalCassandra.in(dir).start(3, 0))
        .hasMessage(
            "%s holds a cluster of 1, not of 3. Ask for --nodes 1, or choose another folder with --dir",
            dir);
  }

  @Test
  void start_folderIsAFile_isRefused() throws IOException {
    Path file = Files.createFile(dir.resolve("file"));

    assertThatThrownBy(() -> LocalCassandra.in(file).start(1, 0))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot write to " + file)
        .hasMessageEndingWith(
            "Give yourself the right to write there, or choose another folder with --dir");
  }

  @Test
  void start_whileAnotherStarts_isRefused() {
    FolderLock.holding(
        dir,
        () -> {
          assertThatThrownBy(() -> LocalCassandra.in(dir).start(1, 0))
              .hasMessage(
                  "Another start or stop of the Cassandra in %s is under way. Wait until it has ended and try again",
                  dir);
          return dir;
        });
  }

  @Test
  void status_nothingStartedEver_isEmpty() {
    LocalCassandra cassandra = LocalCassandra.in(dir.resolve("absent"));

    assertThat(cassandra.status().nodes()).isEmpty();
    assertThat(cassandra.status().running()).isFalse();
    assertThat(cassandra.endpoint()).isEmpty();
  }

  @Test
  void stop_nothingStartedEver_leavesNoTrace() {
    LocalCassandra.in(dir.resolve("absent")).stop();

    assertThat(dir.resolve("absent")).doesNotExist();
  }
}
