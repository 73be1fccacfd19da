package dev.lifelog.spark.jobs.watching;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The figures of all executors together, those included that are gone. */
final class Totals {

  /** Whoever was silent for so long holds no pictures and no rows any more. */
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private record Heard(Map<Series, Long> counts, long nanos) {}

  private final LongSupplier nanos;
  private final ConcurrentMap<String, Heard> executors = new ConcurrentHashMap<>();

  Totals(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void hear(String executor, Map<Series, Long> counts) {
    executors.put(executor, new Heard(counts, nanos.getAsLong()));
  }

  SortedMap<Series, Long> sums() {
    long now = nanos.getAsLong();
    SortedMap<Series, Long> sums = new TreeMap<>();
    for (Heard heard : executors.values()) {
      boolean silent = now - heard.nanos > SILENT_NANOS;
      heard.counts.forEach(
          (series, count) ->
              sums.merge(series, silent && !series.measure().isCounter() ? 0 : count, Long::sum));
    }
    return sums;
  }
}
