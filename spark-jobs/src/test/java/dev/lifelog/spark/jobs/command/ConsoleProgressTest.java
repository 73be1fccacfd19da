package dev.lifelog.spark.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void plain_withinThirtySeconds_printsNothing() {
    ConsoleProgress progress = progress(ConsoleProgress.Style.PLAIN);
    pass(29);
    progress.report(10, 100, "images");
    assertThat(printed()).isEmpty();
  }

  @Test
  void plain_afterThirtySeconds_printsALineWithRateAndTimeLeft() {
    ConsoleProgress progress = progress(ConsoleProgress.Style.PLAIN);
    pass(30);
    progress.report(600, 3000, "images");
    assertThat(printed())
        .isEqualTo(
            "Extract: 600 of 3,000 images (20 %), 20 a second, 2 min 00 s left"
                + System.lineSeparator());
  }

  @Test
  void plain_ofUnknownTotal_printsTheRateAlone() {
    ConsoleProgress progress = progress(ConsoleProgress.Style.PLAIN);
    pass(60);
    progress.report(600, 0, "rows");
    assertThat(printed()).isEqualTo("Extract: 600 rows, 10 a second" + System.lineSeparator());
  }

  @Test
  void plain_ofASlowThing_printsHowLongEachTakes() {
    ConsoleProgress progress = progress(ConsoleProgress.Style.PLAIN);
    pass(40);
    progress.report(2, 0, "epochs");
    assertThat(printed()).isEqualTo("Extract: 2 epochs, 20 s each" + System.lineSeparator());
  }

  @Test
  void terminal_redrawsItsLineAndEndsItWhenAllIsDone() {
    ConsoleProgress progress = progress(ConsoleProgress.Style.TERMINAL);
    pass(1);
    progress.report(50, 100, "images");
    progress.report(60, 100, "images");
    progress.report(100, 100, "images");
    assertThat(printed())
        .isEqualTo(
            "\r\u001b[KExtract: 50 of 100 images (50 %), 50 a second, 1 s left"
                + "\r\u001b[KExtract: 100 of 100 images (100 %), 100 a second, 0 s left"
                + System.lineSeparator());
  }

  private ConsoleProgress progress(ConsoleProgress.Style style) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new ConsoleProgress(out, "Extract", style, nanos::get);
  }

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
