package dev.lifelog.cassandra.schema.erasure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an erasure did.
 *
 * @param rows that went, or would go, by table
 * @param left rows that were found by reading back; 0 unless somebody writes meanwhile
 * @param remains what the erasure cannot reach, a sentence each
 */
public record ErasureReport(
    Subject subject, Map<String, Long> rows, long left, List<String> remains) {

  public ErasureReport {
    rows = Map.copyOf(rows);
    remains = List.copyOf(remains);
  }

  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By table, in alphabetical order. */
  public Map<String, Long> sortedRows() {
    return new TreeMap<>(rows);
  }
}
