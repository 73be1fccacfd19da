package dev.lifelog.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Figures by key, in the order of the keys. */
final class Figures {

  private final SortedMap<String, Double> byKey = new TreeMap<>();

  Figures put(String key, double figure) {
    byKey.put(key, figure);
    return this;
  }

  SortedMap<String, Double> asMap() {
    return Collections.unmodifiableSortedMap(byKey);
  }

  /** The middle one; of an even number the lower of the middle two, so that it was measured. */
  static double median(double... measured) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  /** Of one column of what was measured in rounds. */
  static <T> double median(List<T> rounds, ToDoubleFunction<T> column) {
    return median(rounds.stream().mapToDouble(column).toArray());
  }
}
