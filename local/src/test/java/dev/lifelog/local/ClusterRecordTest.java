package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRecordTest {

  @TempDir Path dir;

  @Test
  void read_nothingThere_isEmpty() {
    assertThat(ClusterRecord.read(dir)).isEmpty();
  }

  @Test
  void read_written_isTheSame() {
    ClusterRecord record =
        ClusterRecord.fresh(3)
            .withPorts(9042, 7000)
            .withProtections(EnumSet.allOf(Protection.class))
            .with(new NodeRecord("127.0.0.2", 4711, Instant.parse("2018-05-03T06:17:00.123Z")));
    record.write(dir);

    assertThat(ClusterRecord.read(dir)).contains(record);
  }

  @Test
  void write_bySeveralAtOnce_neverFailsAndLeavesOneWholeRecord() throws IOException {
    ClusterRecord record = ClusterRecord.fresh(1).withPorts(9042, 7000);

    IntStream.range(0, 200).parallel().forEach(i -> record.write(dir));

    assertThat(ClusterRecord.read(dir)).contains(record);
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left).containsExactly(dir.resolve("nodes.properties"));
    }
  }

  @Test
  void without_pidOfANode_stopsThatOneOnly() {
    ClusterRecord record =
        ClusterRecord.fresh(3)
            .with(new NodeRecord("127.0.0.1", 1, Instant.EPOCH))
            .with(new NodeRecord("127.0.0.2", 2, Instant.EPOCH));

    assertThat(record.without(2).nodes()).extracting(NodeRecord::pid).containsExactly(1L, 0L, 0L);
    assertThat(record.without(99)).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nodes=1", "nodes=x\nport=1", "nodes=1\nport=1\nstorage-port=1\n"})
  void read_damaged_namesTheFileAndTheRemedy(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("nodes.properties"), text);

    assertThatThrownBy(() -> ClusterRecord.read(dir))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read " + file)
        .hasMessageEndingWith(
            "End the node by hand if one runs, and delete this file; the data beside it stays");
  }
}
