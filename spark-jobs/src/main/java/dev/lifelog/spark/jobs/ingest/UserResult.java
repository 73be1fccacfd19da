package dev.lifelog.spark.jobs.ingest;

import java.util.Map;
import java.util.TreeMap;

/** What one user's tables came to. */
final class UserResult {

  private final DayCounts minutes = new DayCounts();
  private final DayCounts images = new DayCounts();
  private final Map<String, Long> problems = new TreeMap<>();
  private int tablesRefused;

  DayCounts minutes() {
    return minutes;
  }

  DayCounts images() {
    return images;
  }

  Map<String, Long> problems() {
    return problems;
  }

  int tablesRefused() {
    return tablesRefused;
  }

  void addProblems(Map<String, Long> counts) {
    counts.forEach((code, count) -> problems.merge(code, count, Long::sum));
  }

  void refuseTable() {
    tablesRefused++;
  }
}
