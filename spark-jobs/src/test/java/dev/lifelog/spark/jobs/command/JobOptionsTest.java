package dev.lifelog.spark.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.settings.AllowedFailures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class JobOptionsTest {

  @Command
  static final class Job {
    @Mixin private JobOptions options = new JobOptions();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, 200, 0",
    "'', 1, 200, 3",
    "--allowed-failures=10, 10, 200, 0",
    "--allowed-failures=10, 11, 200, 3",
    "--allowed-failures=5%, 10, 200, 0",
    "--allowed-failures=5%, 11, 200, 3"
  })
  void finish_refusedInputs_isThreePastTheNumberOrShare(
      String option, long refused, long inputs, int expected) {
    assertThat(finish(option, refused, inputs, AllowedFailures.NONE)).isEqualTo(expected);
  }

  @Test
  void finish_noOption_takesTheSettings() {
    AllowedFailures settings = AllowedFailures.parse("2%");

    assertThat(finish("", 2, 100, settings)).isZero();
    assertThat(finish("", 3, 100, settings)).isEqualTo(3);
    assertThat(finish("--allowed-failures=1", 2, 100, settings)).isEqualTo(3);
  }

  @Test
  void parse_neitherNumberNorShare_saysWhatToWrite() {
    assertThatThrownBy(() -> finish("--allowed-failures=few", 0, 1, AllowedFailures.NONE))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("'few' is no number of allowed failures")
        .hasMessageContaining("Write a whole number, or a share from 0% to 100%");
  }

  private static int finish(String option, long refused, long inputs, AllowedFailures settings) {
    Job job = new Job();
    new CommandLine(job).parseArgs(option.isEmpty() ? new String[0] : new String[] {option});
    PrintStream out = new PrintStream(new ByteArrayOutputStream());
    return job.options.finish(out, "", Map.of(), refused, inputs, settings);
  }
}
