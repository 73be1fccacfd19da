package dev.lifelog.benchmarks;

import dev.lifelog.local.TableSize;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the rows of so many images into a node, has it merge its files, and lays what they came to
 * beside what the model says of so many.
 */
final class CapacityCheck {

  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  private final Path work;
  private final DrawnLife life;
  private final PrintStream out;

  CapacityCheck(Path work, int images, PrintStream out) {
    this.work = work;
    this.out = out;
    int aDay = Habits.HEAVY.imagesADay();
    this.life = new DrawnLife(List.of("u1"), FIRST_DAY, Math.max(1, images / aDay), aDay, 7);
  }

  /** Rows, or entries of lists, that a table got. */
  private record Written(Map<String, Long> rows, Map<String, Long> largest) {}

  void compare(Figures figures) throws Exception {
    Written written = count();
    Path whole = work.resolve("whole");
    if (!Files.exists(whole)) {
      try (StoredLife stored = StoredLife.open(work, life, out)) {
        long began = System.nanoTime();
        new WholeRows(stored.session()).write(life);
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(Locale.ROOT, "images and features in %.0f s%n", seconds);
      }
      Files.createFile(whole);
    }
    try (StoredLife stored = StoredLife.open(work, life, out)) {
      compare(stored.sizes(), written, figures);
    }
  }

  private void compare(List<TableSize> sizes, Written written, Figures figures) {
    out.printf(
        Locale.ROOT,
        "%n%-24s %12s %10s %10s %7s %10s %10s %7s %12s %12s%n",
        life.images() + " images",
        "rows",
        "B/row disk",
        "model",
        "ratio",
        "B/row part",
        "model",
        "ratio",
        "largest MB",
        "model");
    double all = 0;
    double predicted = 0;
    for (RowSize model : RowSize.all()) {
      TableSize size =
          sizes.stream().filter(one -> one.table().equals(model.table())).findFirst().orElseThrow();
      long rows = written.rows.get(model.table());
      double disk = (double) size.diskBytes() / rows;
      double inPartition = (double) size.meanPartition() * size.partitions() / rows;
      double largest = written.largest.get(model.table()) * model.inPartition() / 1e6;
      out.printf(
          Locale.ROOT,
          "%-24s %,12d %10.1f %10.1f %7.2f %10.1f %10.1f %7.2f %12.3f %12.3f%n",
          model.table(),
          rows,
          disk,
          model.onDisk(),
          disk / model.onDisk(),
          inPartition,
          model.inPartition(),
          inPartition / model.inPartition(),
          size.largestPartition() / 1e6,
          largest);
      all += size.diskBytes();
      predicted += rows * model.onDisk();
      figures
          .put("row_disk_bytes_" + model.table(), disk)
          .put("row_partition_bytes_" + model.table(), inPartition)
          .put("largest_mb_" + model.table(), size.largestPartition() / 1e6)
          .put("largest_mb_model_" + model.table(), largest);
    }
    out.printf(
        Locale.ROOT,
        "%nBytes an image on disk, one copy: %.0f measured, %.0f by the model, ratio %.3f%n",
        all / life.images(),
        predicted / life.images(),
        all / predicted);
    figures
        .put("check_images", (double) life.images())
        .put("image_disk_bytes", all / life.images())
        .put("image_disk_bytes_model", predicted / life.images())
        .put("image_disk_bytes_ratio", all / predicted);
  }

  /** From the drawing. */
  private Written count() {
    Map<String, Long> rows = new HashMap<>();
    Map<String, Map<String, Long>> partitions = new HashMap<>();
    for (int i = 0; i < life.days(); i++) {
      LocalDate day = life.firstDay().plusDays(i);
      add(rows, partitions, "minute", day.toString(), Habits.MINUTES_A_DAY);
      for (DrawnLife.Image image : life.day("u1", day)) {
        for (String table : List.of("image", "image_concept", "image_feature")) {
          add(rows, partitions, table, day.toString(), 1);
        }
        for (String concept : image.concepts().keySet()) {
          String month = YearMonth.from(day).toString();
          add(rows, partitions, "image_by_concept", concept + month, 1);
          add(rows, partitions, "image_by_concept_packed", concept + day.getYear(), 1);
        }
      }
    }
    Map<String, Long> largest = new HashMap<>();
    partitions.forEach(
        (table, counts) ->
            largest.put(table, counts.values().stream().max(Long::compare).orElse(0L)));
    return new Written(rows, largest);
  }

  private static void add(
      Map<String, Long> rows,
      Map<String, Map<String, Long>> partitions,
      String table,
      String partition,
      long count) {
    rows.merge(table, count, Long::sum);
    partitions.computeIfAbsent(table, any -> new HashMap<>()).merge(partition, count, Long::sum);
  }
}
