package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.FileSplit;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring lines of a table, whole ones.
 *
 * @param start of the first one, in bytes
 * @param end of the last one, in bytes, exclusive
 * @param firstLine its number, 1-based
 */
public record LineRange(long start, long end, long firstLine) {

  static List<LineRange> whole(long bytes) {
    return List.of(new LineRange(0, bytes, 1));
  }

  /** Ranges that touch become one: fewer and larger tasks. */
  public static List<LineRange> joined(List<LineRange> ranges) {
    List<LineRange> joined = new ArrayList<>();
    ranges.stream()
        .sorted((a, b) -> Long.compare(a.start, b.start))
        .forEach(
            range -> {
              int last = joined.size() - 1;
              if (last >= 0 && joined.get(last).end == range.start) {
                joined.set(
                    last,
                    new LineRange(joined.get(last).start, range.end, joined.get(last).firstLine));
              } else {
                joined.add(range);
              }
            });
    return joined;
  }

  List<FileSplit> splits(String file, int tasks) {
    return FileSplit.of(file, start, end, tasks);
  }
}
