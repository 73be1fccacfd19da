package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.FileSplit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table's splits with their scans, put together. */
final class ScannedTable {

  private final String table;
  private final List<FileSplit> splits;
  private final List<Scan> scans;
  private final List<Long> firstLines = new ArrayList<>();
  private final long[] sorted;

  /**
   * Splits of some ranges, in their order.
   *
   * @param ranges each begins with one of the splits
   */
  ScannedTable(String table, List<LineRange> ranges, List<FileSplit> splits, List<Scan> scans) {
    this.table = table;
    this.splits = splits;
    this.scans = scans;
    Map<Long, Long> known =
        ranges.stream().collect(Collectors.toMap(LineRange::start, LineRange::firstLine));
    long next = 1;
    for (int i = 0; i < splits.size(); i++) {
      long first = known.getOrDefault(splits.get(i).start(), next);
      firstLines.add(first);
      next = first + scans.get(i).lines();
    }
    this.sorted = Hashes.sorted(scans.stream().map(Scan::ids).toList());
  }

  /** The hashes of all ids, in ascending order, to be searched. */
  long[] ids() {
    return sorted;
  }

  long lines() {
    return scans.stream().mapToLong(Scan::lines).sum();
  }

  /** The splits, ready to be read. */
  List<TableSplit> splits() {
    Map<Long, Long> repeats = repeats();
    List<TableSplit> numbered = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      long firstLine = firstLines.get(i);
      long end = firstLine + scans.get(i).lines();
      Map<Long, Long> own = new TreeMap<>();
      for (Map.Entry<Long, Long> repeat : repeats.entrySet()) {
        if (repeat.getKey() >= firstLine && repeat.getKey() < end) {
          own.put(repeat.getKey(), repeat.getValue());
        }
      }
      numbered.add(new TableSplit(table, splits.get(i), firstLine, own));
    }
    return numbered;
  }

  private Map<Long, Long> repeats() {
    Map<Long, Long> firstOfId = repeated();
    Map<Long, Long> repeats = new TreeMap<>();
    if (firstOfId.isEmpty()) {
      return repeats;
    }
    for (int i = 0; i < scans.size(); i++) {
      long[] line = {firstLines.get(i)};
      scans.get(i).ids().stream()
          .forEachOrdered(
              id -> {
                Long first = firstOfId.get(id);
                if (first != null && first == 0) {
                  firstOfId.put(id, line[0]);
                } else if (first != null) {
                  repeats.put(line[0], first);
                }
                line[0]++;
              });
    }
    return repeats;
  }

  /** Ids that occur more than once, with no line yet. */
  private Map<Long, Long> repeated() {
    Map<Long, Long> repeated = new HashMap<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1] && sorted[i] != Scan.NO_ID) {
        repeated.put(sorted[i], 0L);
      }
    }
    return repeated;
  }
}
