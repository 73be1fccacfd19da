package dev.lifelog.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A collection that is there as a whole and comes to light a day a night. */
final class NightlyCollection {

  private final Path root;
  private final Path hidden;
  private final String user;
  private int shown;

  private NightlyCollection(Path root, Path hidden, String user) {
    this.root = root;
    this.hidden = hidden;
    this.user = user;
  }

  /**
   * Draws it and shows its first days.
   *
   * @param name of its one user, before the number
   */
  static NightlyCollection write(
      Path work, String name, int days, int nights, int imagesPerDay, List<byte[]> pictures)
      throws IOException {
    Path root = Files.createDirectories(work.resolve(name));
    Path hidden = Files.createDirectories(work.resolve(name + "-to-come"));
    new TableCollection(name, 1, days + nights, imagesPerDay).write(root, pictures);
    NightlyCollection collection = new NightlyCollection(root, hidden, name + "1");
    for (Path table : collection.tables()) {
      Files.move(table, hidden.resolve(table.getFileName()));
    }
    for (int day = days; day < days + nights; day++) {
      Files.move(collection.folder(root, day), collection.folder(hidden, day));
    }
    collection.shown = days;
    collection.showTables();
    return collection;
  }

  Path root() {
    return root;
  }

  int days() {
    return shown;
  }

  /** The next day arrives: its pictures, and its rows at the end of both tables. */
  void nextDay() throws IOException {
    Files.move(folder(hidden, shown), folder(root, shown));
    shown++;
    showTables();
  }

  private Path folder(Path under, int day) throws IOException {
    Path cameras = Files.createDirectories(under.resolve(user).resolve("Autographer"));
    return cameras.resolve(TableCollection.day(day).toString().replace('-', '_'));
  }

  private List<Path> tables() {
    return List.of(
        root.resolve("minute_based_table/" + user + ".csv"),
        root.resolve("visual_concepts/" + user + "_categories_attr_concepts.csv"));
  }

  /** Lines are in the order of their dates. */
  private void showTables() throws IOException {
    String next = user + "_" + TableCollection.day(shown).toString().replace("-", "") + "_";
    for (Path table : tables()) {
      Path whole = hidden.resolve(table.getFileName());
      long size = offset(whole, next);
      try (OutputStream out =
              Files.newOutputStream(
                  table, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
          var in = Files.newInputStream(whole)) {
        byte[] buffer = new byte[1 << 20];
        for (long left = size; left > 0; ) {
          int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
          out.write(buffer, 0, read);
          left -= read;
        }
      }
    }
  }

  private static long offset(Path table, String next) throws IOException {
    try (var lines = Files.newBufferedReader(table, StandardCharsets.ISO_8859_1)) {
      long offset = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(next)) {
          return offset;
        }
        offset += line.length() + 1;
      }
      return offset;
    }
  }
}
