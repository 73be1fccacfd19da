package dev.lifelog.spark.jobs.writing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An input that was refused or is worth a remark.
 *
 * @param source the collection's name
 * @param item what it is, the same in each run: {@code file:line} or an image's path
 */
public record FailedItem(
    String source,
    String item,
    String reasonCode,
    String reason,
    String remedy,
    @Nullable String file,
    @Nullable Long line,
    @Nullable String value,
    @Nullable String userId,
    @Nullable LocalDate day,
    Instant failedAt)
    implements Serializable {

  /** Spreads the items of a source, which may be as many as its rows, over partitions. */
  public static final int BUCKETS = 256;

  public int bucket() {
    return Math.floorMod(item.hashCode(), BUCKETS);
  }
}
