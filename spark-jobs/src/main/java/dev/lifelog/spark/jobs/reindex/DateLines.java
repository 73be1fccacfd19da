package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.spark.jobs.ingest.LineRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A table's lines of one UTC date; more than one range where the table is not in order.
 *
 * @param ranges in the order of the table; at least one
 * @param lines in each range
 */
record DateLines(long digest, List<LineRange> ranges, List<Long> lines) {

  DateLines {
    ranges = List.copyOf(ranges);
    lines = List.copyOf(lines);
  }

  long firstLine() {
    return ranges.get(0).firstLine();
  }

  /** Of the first line, where all follow it; else 0. */
  long start() {
    return ranges.size() == 1 ? ranges.get(0).start() : 0;
  }

  /** Behind the last line. */
  long end() {
    return ranges.get(ranges.size() - 1).end();
  }

  long count() {
    return lines.stream().mapToLong(Long::longValue).sum();
  }

  boolean holds(long line) {
    for (int i = 0; i < ranges.size(); i++) {
      long first = ranges.get(i).firstLine();
      if (line >= first && line < first + lines.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** What a look through a table gathers of a date. */
  static final class Builder {

    private final Digest digest = new Digest();
    private final List<LineRange> ranges = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    /**
     * The next lines of this date.
     *
     * @param range where they stand in the file
     * @param count how many they are
     * @param from where they begin in the buffer
     */
    void add(LineRange range, long count, byte[] buffer, int from) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).end() == range.start()) {
        LineRange before = ranges.get(last);
        ranges.set(last, new LineRange(before.start(), range.end(), before.firstLine()));
        lines.set(last, lines.get(last) + count);
      } else {
        if (last >= 0) {
          // Where a range stands counts only as seen from the first one: all may move together.
          digest.add(range.firstLine() - ranges.get(0).firstLine());
        }
        ranges.add(range);
        lines.add(count);
      }
      digest.add(buffer, from, from + Math.toIntExact(range.end() - range.start()));
    }

    DateLines build() {
      return new DateLines(digest.value(), ranges, lines);
    }
  }
}
