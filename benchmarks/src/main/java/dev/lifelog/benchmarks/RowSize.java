package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import java.util.List;

/**
 * Bytes of a row, as {@code benchmarks/run capacity --check 100000} measured them once.
 *
 * @param inPartition before compression, as Cassandra's limits count
 * @param onDisk compressed, with indexes, compacted
 */
record RowSize(String table, double inPartition, double onDisk) {

  /** Of what a person's day brings; the last is of an entry of a list, not of a row. */
  private static final List<RowSize> ALL =
      List.of(
          new RowSize("minute", 200, 60),
          new RowSize("image", 1_000, 400),
          new RowSize("image_concept", 300, 120),
          new RowSize("image_feature", 2_150, 2_150),
          new RowSize("image_by_concept", 350, 120),
          new RowSize("image_by_concept_packed", 100, 60));

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
