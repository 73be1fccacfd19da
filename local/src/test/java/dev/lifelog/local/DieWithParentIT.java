package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM starts the node and is ended in each of the ways that there are. */
class DieWithParentIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path dir;
  private Process parent;
  private ProcessHandle node;

  @BeforeEach
  void startBoth() throws IOException {
    parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + CassandraLib.PROPERTY + "=" + System.getProperty(CassandraLib.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                StartAndWait.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = parent.inputReader();
    assertThat(output.readLine()).as("first line of the parent").isEqualTo("started");
    node = ProcessHandle.of(LocalCassandra.in(dir).status().nodes().get(0).pid()).orElseThrow();
  }

  @AfterEach
  void killBoth() {
    parent.destroyForcibly();
    node.destroyForcibly();
    await().atMost(LIMIT).until(() -> !node.isAlive());
  }

  @Test
  void node_parentKilled_ends() {
    parent.destroyForcibly();

    await().atMost(LIMIT).until(() -> !node.isAlive());
    assertThat(LocalCassandra.in(dir).status().nodes().get(0).reason())
        .isEqualTo("The process that started this node has ended, and so does it");
  }

  @Test
  void node_parentTerminated_isStoppedBeforeTheParentEnds() throws InterruptedException {
    parent.destroy();
    parent.waitFor();

    assertThat(node.isAlive()).isFalse();
    assertThat(LocalCassandra.in(dir).status().nodes().get(0).state()).isEqualTo(NodeState.STOPPED);
  }

  @Test
  void node_parentEndsByItself_isStoppedBeforeTheParentEnds()
      throws IOException, InterruptedException {
    parent.outputWriter().close();
    parent.waitFor();

    assertThat(node.isAlive()).isFalse();
  }
}
