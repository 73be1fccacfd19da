package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import java.util.List;

/**
 * Bytes of a row, as {@code benchmarks/run capacity --check 20000} measured them, and a million
 * images the lists.
 *
 * @param inPartition before compression, as Cassandra's limits count
 * @param onDisk compressed, with indexes, all files merged
 */
record RowSize(String table, double inPartition, double onDisk) {

  /** Of what a person's day brings; the last is of an entry of a list, not of a row. */
  private static final List<RowSize> ALL =
      List.of(
          new RowSize("minute", 185, 76),
          new RowSize("image", 2_030, 961),
          new RowSize("image_concept", 228, 83),
          new RowSize("image_feature", 2_300, 2_081),
          new RowSize("image_by_concept", 327, 132),
          new RowSize("image_by_concept_packed", 80, 53));

  static RowSize of(String table) {
    return ALL.stream()
        .filter(size -> size.table.equals(table))
        .findFirst()
        .orElseThrow(() -> UserError.of("No rows of " + table + " were measured", "Measure them"));
  }

  static List<RowSize> all() {
    return ALL;
  }

  /** Rows, or entries of lists, that an image brings; minutes come without images, too. */
  double rowsAnImage(Habits habits) {
    return switch (table) {
      case "minute" -> (double) Habits.MINUTES_A_DAY / habits.imagesADay();
      case "image_by_concept", "image_by_concept_packed" -> habits.topK();
      default -> 1;
    };
  }
}
