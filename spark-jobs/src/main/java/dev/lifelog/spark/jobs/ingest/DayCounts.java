package dev.lifelog.spark.jobs.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of each day was written and refused, for the ledger. */
final class DayCounts implements Serializable {

  /** One day's part. */
  record Count(int minutes, int images, int refused) implements Serializable {
    Count plus(Count other) {
      return new Count(minutes + other.minutes, images + other.images, refused + other.refused);
    }
  }

  private static final Count MINUTE = new Count(1, 0, 0);
  private static final Count IMAGE = new Count(0, 1, 0);
  private static final Count REFUSED = new Count(0, 0, 1);

  private final Map<LocalDate, Count> days = new TreeMap<>();
  private long written;
  private long refused;

  void minute(LocalDate day) {
    add(day, MINUTE);
    written++;
  }

  void image(LocalDate day) {
    add(day, IMAGE);
    written++;
  }

  /**
   * Counts a row that is left out.
   *
   * @param day null where it could not be read
   */
  void refused(@Nullable LocalDate day) {
    if (day != null) {
      add(day, REFUSED);
    }
    refused++;
  }

  void addAll(DayCounts other) {
    other.days.forEach(this::add);
    written += other.written;
    refused += other.refused;
  }

  Map<LocalDate, Count> days() {
    return days;
  }

  long written() {
    return written;
  }

  long refused() {
    return refused;
  }

  private void add(LocalDate day, Count count) {
    days.merge(day, count, Count::plus);
  }
}
