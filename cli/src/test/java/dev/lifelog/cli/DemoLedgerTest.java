package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoLedgerTest {

  @TempDir private Path directory;

  @Test
  void outcome_sameInputs_outlivesTheProcess() {
    DemoLedger.in(directory).finished("draw", "seed 7", "400 images");

    DemoLedger next = DemoLedger.in(directory);
    assertThat(next.outcome("draw", "seed 7")).contains("400 images");
    assertThat(next.outcome("draw", "seed 8")).as("other inputs").isEmpty();
    assertThat(next.outcome("train", "seed 7")).as("another step").isEmpty();
    assertThat(next.fingerprint("draw")).contains("seed 7");
    assertThat(next.fingerprint("train")).isEmpty();
  }

  @Test
  void forget_unfinishedStep_isNotTakenForDone() {
    DemoLedger ledger = DemoLedger.in(directory);
    ledger.finished("draw", "seed 7", "400 images");
    ledger.forget("draw");

    assertThat(DemoLedger.in(directory).outcome("draw", "seed 7")).isEmpty();
  }

  @Test
  void in_damagedFile_saysHowToGoOn() throws IOException {
    Path file = Files.writeString(directory.resolve("demo.properties"), "draw=\\u00zz");

    assertThatThrownBy(() -> DemoLedger.in(directory))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read what the demo did before: " + file)
        .hasMessageEndingWith("Delete that file to do every step again");
  }
}
