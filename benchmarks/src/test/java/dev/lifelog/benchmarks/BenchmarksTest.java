package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... names) {
    return Benchmarks.run(
        List.of(names),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void run_noName_listsEveryBenchmark() {
    assertThat(run()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("ingest").contains("bare");
  }

  @Test
  void run_misspeltName_namesTheNearest() {
    assertThat(run("ingets")).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "benchmarks: There is no benchmark 'ingets'. Did you mean ingest?"
                + System.lineSeparator());
  }
}
