package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeLogTest {

  @TempDir Path dir;
  private NodeFiles files;
  private NodeLog log;

  @BeforeEach
  void createFolder() throws IOException {
    files = new NodeFiles(dir, 1);
    log = new NodeLog(files);
    Files.createDirectories(files.log().getParent());
  }

  @Test
  void reason_noFiles_isEmpty() {
    assertThat(log.reason()).isEmpty();
  }

  @Test
  void reason_errorWithItsExceptions_leavesOutTheFrames() throws IOException {
    Files.writeString(
        files.log(),
        """
        INFO  2026-01-01T00:00:00.000Z [main] CassandraDaemon - Hello
        ERROR 2026-01-01T00:00:01.000Z [main] CassandraDaemon - Exception encountered during startup
        java.lang.RuntimeException: Cannot replay
        \tat org.apache.cassandra.Somewhere.run(Somewhere.java:1)
        Caused by: java.io.IOException: No space left on device
        \tat org.apache.cassandra.Elsewhere.run(Elsewhere.java:2)
        INFO  2026-01-01T00:00:02.000Z [main] CassandraDaemon - Goodbye
        """);

    assertThat(log.reason())
        .contains(
            "Exception encountered during startup; java.lang.RuntimeException: Cannot replay;"
                + " Caused by: java.io.IOException: No space left on device");
  }

  @Test
  void reason_onlyTheJvmSpeaks_isWhatItSays() throws IOException {
    Files.writeString(
        files.output(),
        """
        WARNING: System::setSecurityManager will be removed in a future release
        Error: Could not create the Java Virtual Machine.
        """);

    assertThat(log.reason()).contains("Error: Could not create the Java Virtual Machine.");
  }

  @Test
  void reason_afterTurnOver_isNotOfTheLifeBefore() throws IOException {
    Files.writeString(files.log(), "ERROR 2026-01-01T00:00:01.000Z [main] X - Old\n");

    log.turnOver();

    assertThat(log.reason()).isEmpty();
    assertThat(files.log().resolveSibling("node1.log.before")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.io.IOException: No space left on device | The disk is full: free some space, or choose another folder with --dir",
        "Insufficient disk space to write 4096 bytes | The disk is full: free some space, or choose another folder with --dir",
        "java.net.BindException: Address already in use | A port was taken meanwhile: start again, or choose another with --port",
        "/127.0.0.1:7000 is in use by another process. | A port was taken meanwhile: start again, or choose another with --port",
        "java.lang.OutOfMemoryError: Java heap space | Its memory did not suffice: give it a larger heap, or end other programs"
      })
  void remedy_knownReason_mendsIt(String reason, String remedy) {
    assertThat(log.remedy(reason)).isEqualTo(remedy);
  }

  @Test
  void remedy_unknownReason_namesTheLog() {
    assertThat(log.remedy("Whatever")).isEqualTo("See " + files.log());
  }
}
