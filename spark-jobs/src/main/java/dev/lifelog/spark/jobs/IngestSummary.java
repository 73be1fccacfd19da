package dev.lifelog.spark.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an ingest did.
 *
 * @param writeTimestamp the ledger's, in microseconds since 1970
 * @param days of all users together
 * @param tablesRefused tables of which no row could be read
 * @param problems how often each kind of problem was found, refused rows and mere remarks alike
 */
public record IngestSummary(
    String collection,
    long writeTimestamp,
    TableCount minutes,
    TableCount images,
    int users,
    int days,
    int tablesRefused,
    SortedMap<String, Long> problems,
    double seconds) {

  public IngestSummary {
    problems = new TreeMap<>(problems);
  }

  /** Rows that were left out, and tables of which no row could be read. */
  public long refused() {
    return minutes.refused() + images.refused() + tablesRefused;
  }

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("collection", collection);
    map.put("users", users);
    map.put("days", days);
    map.put("minutes", minutes.asMap());
    map.put("images", images.asMap());
    map.put("tables_refused", tablesRefused);
    map.put("refused", refused());
    map.put("problems", problems);
    map.put("write_timestamp", writeTimestamp);
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Ingested %s: %d users, %d days in %.1f s%n".formatted(collection, users, days, seconds));
    text.append("  minutes  %s%n".formatted(minutes.text()));
    text.append("  images   %s%n".formatted(images.text()));
    if (tablesRefused > 0) {
      text.append("  tables   %,d refused%n".formatted(tablesRefused));
    }
    return text.append(ProblemCounts.text(problems)).toString();
  }
}
