package dev.lifelog.spark.jobs.reindex;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times of files that a later change cannot repeat. File systems count in steps of up to two
 * seconds: what was changed within the last ones may change again under the same time.
 */
final class Trusted {

  private static final Duration STEP = Duration.ofSeconds(2);

  private Trusted() {}

  /**
   * The time, or null where it says nothing.
   *
   * @param modified milliseconds since 1970; 0 where the file system does not know
   */
  static @Nullable Instant time(long modified, Instant now) {
    Instant time = Instant.ofEpochMilli(modified);
    return modified > 0 && time.plus(STEP).isBefore(now) ? time : null;
  }
}
