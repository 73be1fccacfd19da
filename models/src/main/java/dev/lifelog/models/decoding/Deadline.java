package dev.lifelog.models.decoding;

import java.time.Duration;

/**
 * When one picture has taken long enough. Asked by the decoding thread itself wherever a decoder
 * asks for bytes or tells of progress: no second thread that watches, none left behind.
 */
final class Deadline {
  private final long limit;
  private final long end;

  private Deadline(Duration limit) {
    this.limit = limit.toMillis();
    end = System.nanoTime() + limit.toNanos();
  }

  static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  boolean passed() {
    return System.nanoTime() - end > 0;
  }

  ImageRefused refusal() {
    return new ImageRefused(
        RefusalReason.TOO_SLOW, "decoding takes longer than the allowed " + limit + " ms");
  }
}
