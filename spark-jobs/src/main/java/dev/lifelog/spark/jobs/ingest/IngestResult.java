package dev.lifelog.spark.jobs.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all users' tables came to.
 *
 * @param days of all users together
 * @param tablesRefused tables of which no row could be read
 */
public record IngestResult(
    int users,
    int days,
    long minutesWritten,
    long minutesRefused,
    long imagesWritten,
    long imagesRefused,
    int tablesRefused,
    Map<String, Long> problems) {

  static IngestResult of(List<UserResult> results) {
    DayCounts minutes = new DayCounts();
    DayCounts images = new DayCounts();
    Map<String, Long> problems = new TreeMap<>();
    int days = 0;
    int tables = 0;
    for (UserResult result : results) {
      minutes.addAll(result.minutes());
      images.addAll(result.images());
      result.problems().forEach((code, count) -> problems.merge(code, count, Long::sum));
      days += result.minutes().days().size();
      tables += result.tablesRefused();
    }
    return new IngestResult(
        results.size(),
        days,
        minutes.written(),
        minutes.refused(),
        images.written(),
        images.refused(),
        tables,
        problems);
  }
}
