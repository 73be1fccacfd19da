package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.FileSplit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table's splits with their scans, put together. */
final class ScannedTable {

  private final String table;
  private final List<FileSplit> splits;
  private final List<Scan> scans;
  private final long[] sorted;

  ScannedTable(String table, List<FileSplit> splits, List<Scan> scans) {
    this.table = table;
    this.splits = splits;
    this.scans = scans;
    this.sorted = Hashes.sorted(scans.stream().map(Scan::ids).toList());
  }

  /** The hashes of all ids, in ascending order, to be searched. */
  long[] ids() {
    return sorted;
  }

  /** The splits, ready to be read. */
  List<TableSplit> splits() {
    Map<Long, Long> repeats = repeats();
    List<TableSplit> numbered = new ArrayList<>();
    long firstLine = 1;
    for (int i = 0; i < splits.size(); i++) {
      long end = firstLine + scans.get(i).lines();
      Map<Long, Long> own = new TreeMap<>();
      for (Map.Entry<Long, Long> repeat : repeats.entrySet()) {
        if (repeat.getKey() >= firstLine && repeat.getKey() < end) {
          own.put(repeat.getKey(), repeat.getValue());
        }
      }
      numbered.add(new TableSplit(table, splits.get(i), firstLine, own));
      firstLine = end;
    }
    return numbered;
  }

  private Map<Long, Long> repeats() {
    Map<Long, Long> firstLines = repeated();
    Map<Long, Long> repeats = new TreeMap<>();
    if (firstLines.isEmpty()) {
      return repeats;
    }
    long[] line = {0};
    scans.stream()
        .flatMapToLong(scan -> scan.ids().stream())
        .forEachOrdered(
            id -> {
              line[0]++;
              Long first = firstLines.get(id);
              if (first == null) {
                return;
              }
              if (first == 0) {
                firstLines.put(id, line[0]);
              } else {
                repeats.put(line[0], first);
              }
            });
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
