package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeFilesTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "1, 1, -9223372036854775807",
    "3, 1, -9223372036854775807",
    "3, 2, -3074457345618258602",
    "3, 3, 3074457345618258603"
  })
  void write_nodeOfACluster_cutsTheRingIntoEqualParts(int nodes, int number, String token)
      throws IOException {
    NodeFiles files = new NodeFiles(dir, number);

    files.write(ClusterRecord.fresh(nodes).withPorts(9042, 7000), 256, open());

    assertThat(files.yaml())
        .content()
        .contains("initial_token: '" + token + "'", "listen_address: 127.0.0." + number);
  }

  private Guard open() {
    return new Guard(dir, Set.of());
  }

  @Test
  void write_oddFolderName_isQuoted() throws IOException {
    NodeFiles files = new NodeFiles(dir.resolve("it's <mine> & yours"), 1);

    files.write(ClusterRecord.fresh(1).withPorts(9042, 7000), 256, open());

    assertThat(files.yaml()).content().contains("it''s <mine> & yours/node1/commitlog'");
    assertThat(files.logback()).content().contains("it's &lt;mine> &amp; yours/logs/node1.log");
  }

  @Test
  void write_everyPlaceholder_isFilled() throws IOException {
    NodeFiles files = new NodeFiles(dir, 1);

    files.write(ClusterRecord.fresh(1).withPorts(9042, 7000), 256, open());

    assertThat(Files.readString(files.yaml()) + Files.readString(files.logback()))
        .doesNotContain("${");
  }
}
