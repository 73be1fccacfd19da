package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraLibTest {

  @TempDir Path dir;

  @Test
  void of_filledFolder_findsTheAgent() throws IOException {
    Files.createFile(dir.resolve("cassandra-all-5.0.9.jar"));
    Path jamm = Files.createFile(dir.resolve("jamm-0.4.0.jar"));

    assertThat(CassandraLib.of(dir.toString()).jamm()).isEqualTo(jamm);
  }

  @Test
  void of_noFolderNamed_saysHowToStart() {
    assertThatThrownBy(() -> CassandraLib.of(null))
        .hasMessage(
            "No folder of Cassandra's jars is named. Start with bin/lifelog, or set -Dlifelog.cassandra.lib");
  }

  @Test
  void of_emptyFolder_saysHowToFillIt() {
    assertThatThrownBy(() -> CassandraLib.of(dir.toString()))
        .hasMessage(
            "No cassandra-all-*.jar in %s, the folder of Cassandra's jars. Fill it with: mvn -q package -pl local/cassandra",
            dir);
  }
}
