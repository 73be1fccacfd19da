package dev.lifelog.spark.jobs.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final Series IMAGES = new Series(Measure.IMAGES_TOTAL, "");
  private static final Series WAITING = new Series(Measure.WAITING_PICTURES, "");

  private final AtomicLong nanos = new AtomicLong();
  private final Totals totals = new Totals(nanos::get);

  @Test
  void sums_takeTheLastWordOfEachExecutor() {
    totals.hear("1", Map.of(IMAGES, 10L));
    totals.hear("2", Map.of(IMAGES, 5L));
    totals.hear("1", Map.of(IMAGES, 12L));

    assertThat(totals.sums()).containsExactly(Map.entry(IMAGES, 17L));
  }

  @Test
  void sums_ofAnExecutorThatIsGone_keepWhatItDidAndForgetWhatItHeld() {
    totals.hear("killed", Map.of(IMAGES, 10L, WAITING, 7L));
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    totals.hear("alive", Map.of(IMAGES, 1L, WAITING, 2L));

    assertThat(totals.sums()).containsExactly(Map.entry(IMAGES, 11L), Map.entry(WAITING, 2L));
  }
}
