package dev.lifelog.spark.jobs;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of problems by reason code. */
final class ProblemCounts {

  private ProblemCounts() {}

  static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    SortedMap<String, Long> sum = new TreeMap<>(one);
    other.forEach((code, count) -> sum.merge(code, count, Long::sum));
    return sum;
  }

  /** One line a kind, or nothing where there is no problem. */
  static String text(SortedMap<String, Long> problems) {
    if (problems.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder("  problems (each with its reason in failed_item)%n".formatted());
    problems.forEach((code, count) -> text.append("    %,9d  %s%n".formatted(count, code)));
    return text.toString();
  }
}
