package dev.lifelog.spark.jobs.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasureTest {

  /** What dashboards and alert rules are checked against. */
  private static final Path LIST = Path.of("../deploy/monitoring/metrics.tsv");

  @Test
  void measures_areThoseThatTheListDescribes() throws IOException {
    assertThat(Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#")))
        .containsExactlyElementsOf(Arrays.stream(Measure.values()).map(MeasureTest::line).toList());
  }

  private static String line(Measure measure) {
    return String.join(
        "\t",
        measure.text(),
        measure.isCounter() ? "counter" : "gauge",
        measure.label().isEmpty() ? "-" : measure.label(),
        measure.help());
  }
}
