package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NodeRecordTest {

  private final ProcessHandle self = ProcessHandle.current();
  private final Instant start = self.info().startInstant().orElseThrow();

  @Test
  void process_lives_isFound() {
    assertThat(NodeRecord.of("127.0.0.1", self).process()).contains(self);
  }

  @Test
  void process_bootTimeReadASecondApart_isFound() {
    assertThat(new NodeRecord("127.0.0.1", self.pid(), start.plusSeconds(1)).process())
        .contains(self);
  }

  @Test
  void process_pidGivenToALaterProcess_isGone() {
    assertThat(new NodeRecord("127.0.0.1", self.pid(), start.minusSeconds(60)).process()).isEmpty();
  }

  @Test
  void process_ended_isGone() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "60").start();
    NodeRecord record = NodeRecord.of("127.0.0.1", process.toHandle());
    process.destroyForcibly().waitFor();

    assertThat(record.process()).isEmpty();
  }

  @Test
  void process_stopped_isGone() {
    assertThat(NodeRecord.stopped("127.0.0.1").process()).isEmpty();
  }
}
