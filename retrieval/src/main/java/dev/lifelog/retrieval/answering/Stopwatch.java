package dev.lifelog.retrieval.answering;

import java.util.LinkedHashMap;
import java.util.Map;

/** The time of each step. */
final class Stopwatch {

  private final Map<String, Double> laps = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long lapStart = start;

  void lap(String step) {
    long now = System.nanoTime();
    laps.put(step, millis(now - lapStart));
    lapStart = now;
  }

  /** With their total. */
  Map<String, Double> laps() {
    Map<String, Double> all = new LinkedHashMap<>(laps);
    all.put("total", millis(System.nanoTime() - start));
    return all;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1_000.0) / 1_000.0;
  }
}
