package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.spark.jobs.ingest.LineRange;
import java.util.ArrayList;
import java.util.List;

/** A table's lines of one UTC date; more than one range where the table is not in order. */
final class DateLines {

  private final Digest digest = new Digest();
  private final List<LineRange> ranges = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  /**
   * The next line of this date.
   *
   * @param offset of its first byte in the file
   * @param line its number
   */
  void add(byte[] buffer, int from, int to, long offset, long line) {
    int last = ranges.size() - 1;
    long end = offset + to - from;
    if (last >= 0 && ranges.get(last).end() == offset) {
      ranges.set(last, new LineRange(ranges.get(last).start(), end, ranges.get(last).firstLine()));
      lines.set(last, lines.get(last) + 1);
    } else {
      if (last >= 0) {
        // Where a range stands counts only as seen from the first one: all may move together.
        digest.add(line - firstLine());
      }
      ranges.add(new LineRange(offset, end, line));
      lines.add(1L);
    }
    digest.add(buffer, from, to);
  }

  long digest() {
    return digest.value();
  }

  long firstLine() {
    return ranges.get(0).firstLine();
  }

  List<LineRange> ranges() {
    return ranges;
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
}
