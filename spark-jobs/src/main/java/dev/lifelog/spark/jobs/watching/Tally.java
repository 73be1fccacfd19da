package dev.lifelog.spark.jobs.watching;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What this executor has counted since it began. Of work, not of results: what a task did twice is
 * counted twice. Adding takes some ten nanoseconds, from any thread.
 */
public final class Tally {

  private static volatile Tally here = new Tally();

  private final ConcurrentMap<Series, LongAdder> adders = new ConcurrentHashMap<>();

  Tally() {}

  /** Of this process. */
  public static Tally here() {
    return here;
  }

  /** Begins anew, for another Spark in the same process. */
  static Tally begin() {
    Tally fresh = new Tally();
    here = fresh;
    return fresh;
  }

  public void add(Measure measure, long count) {
    add(measure, "", count);
  }

  /**
   * Adds to one of a measure's series.
   *
   * @param label a reason's code or a table's name, of which there are few
   */
  public void add(Measure measure, String label, long count) {
    adders.computeIfAbsent(new Series(measure, label), any -> new LongAdder()).add(count);
  }

  Map<Series, Long> counts() {
    Map<Series, Long> counts = new HashMap<>();
    adders.forEach((series, adder) -> counts.put(series, adder.sum()));
    return counts;
  }
}
