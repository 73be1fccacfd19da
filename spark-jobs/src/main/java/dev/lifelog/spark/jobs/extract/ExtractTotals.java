package dev.lifelog.spark.jobs.extract;

import java.util.SortedMap;
import java.util.TreeMap;

/** What a whole extraction came to. */
public final class ExtractTotals {

  private final SortedMap<String, Long> problems = new TreeMap<>();
  private int days;
  private int daysSkipped;
  private long written;
  private long kept;
  private long refused;

  void days(int count) {
    days = count;
  }

  void daysSkipped(int count) {
    daysSkipped = count;
  }

  void add(ChunkResult result) {
    written += result.written();
    kept += result.kept();
    refused += result.refused();
    result.problems().forEach((code, count) -> problems.merge(code, count, Long::sum));
  }

  public int days() {
    return days;
  }

  /** Days that were done before this run. */
  public int daysSkipped() {
    return daysSkipped;
  }

  public long written() {
    return written;
  }

  public long kept() {
    return kept;
  }

  public long refused() {
    return refused;
  }

  /** Refused images by reason code. */
  public SortedMap<String, Long> problems() {
    return problems;
  }
}
