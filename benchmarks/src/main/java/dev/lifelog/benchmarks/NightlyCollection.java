package dev.lifelog.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A collection that is there as a whole and comes to light a day a night. */
final class NightlyCollection {

  private final Path root;
  private final Path hidden;
  private final String user;
  private final LocalDate first;
  private final List<Table> tables;
  private int shown;

  private NightlyCollection(
      Path root, Path hidden, String user, LocalDate first, List<Table> tables, int shown) {
    this.root = root;
    this.hidden = hidden;
    this.user = user;
    this.first = first;
    this.tables = tables;
    this.shown = shown;
  }

  /**
   * A table.
   *
   * @param ends of each day's lines, the first day's first
   */
  private record Table(Path shown, Path whole, List<Long> ends) {

    static Table hide(Path table, Path hidden, String user, LocalDate first, int days)
        throws IOException {
      Path whole = Files.move(table, hidden.resolve(table.getFileName()));
      List<Long> ends = new ArrayList<>();
      byte[] next = id(user, first.plusDays(1));
      try (InputStream in = new BufferedInputStream(Files.newInputStream(whole), 1 << 20)) {
        long offset = 0;
        int matched = 0;
        for (int character = in.read(); character >= 0; character = in.read()) {
          // Only the beginning of a line counts.
          matched =
              matched >= 0 && character == next[matched] ? matched + 1 : character == '\n' ? 0 : -1;
          offset++;
          if (matched == next.length) {
            ends.add(offset - next.length);
            next = id(user, first.plusDays(ends.size() + 1L));
            matched = -1;
          }
        }
        ends.add(offset);
      }
      if (ends.size() != days) {
        throw new IllegalStateException("%s has %d days".formatted(table, ends.size()));
      }
      return new Table(table, whole, ends);
    }

    private static byte[] id(String user, LocalDate day) {
      return (user + "_" + day.toString().replace("-", "") + "_")
          .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The lines of some days, at the end of what is there. */
    void show(int from, int to) throws IOException {
      long start = from == 0 ? 0 : ends.get(from - 1);
      long bytes = ends.get(to - 1) - start;
      try (FileChannel in = FileChannel.open(whole);
          OutputStream out =
              Files.newOutputStream(shown, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        in.position(start);
        InputStream lines = Channels.newInputStream(in);
        byte[] buffer = new byte[1 << 20];
        for (long left = bytes; left > 0; ) {
          int read = lines.read(buffer, 0, (int) Math.min(left, buffer.length));
          out.write(buffer, 0, read);
          left -= read;
        }
      }
    }
  }

  /** What days show, again and again. */
  record Pictures(List<byte[]> ofOldDays, List<byte[]> ofNewDays, int perDay) {}

  /**
   * Writes a few files of each day, and the others as links to them: a life would fill the disk.
   */
  private static final class Camera implements TableCollection.Camera {

    private final Pictures pictures;
    private final LocalDate firstNew;
    private final List<Path> written = new ArrayList<>();

    Camera(Pictures pictures, LocalDate firstNew) {
      this.pictures = pictures;
      this.firstNew = firstNew;
    }

    @Override
    public void take(Path file, LocalDate day, int number) throws IOException {
      List<byte[]> shown = day.isBefore(firstNew) ? pictures.ofOldDays : pictures.ofNewDays;
      if (number == 0) {
        written.clear();
      }
      if (number < shown.size()) {
        written.add(Files.write(file, shown.get(number)));
      } else {
        Files.createLink(file, written.get(number % shown.size()));
      }
    }
  }

  /**
   * Draws it and shows its first days.
   *
   * @param name of its one user, before the number
   * @param firstNew the first day that is to come
   */
  static NightlyCollection write(
      Path work, String name, LocalDate firstNew, int days, int nights, Pictures pictures)
      throws IOException {
    Path root = Files.createDirectories(work.resolve(name));
    Path hidden = Files.createDirectories(work.resolve(name + "-to-come"));
    String user = name + "1";
    LocalDate first = firstNew.minusDays(days);
    int all = days + nights;
    new TableCollection(name, 1, first, all, pictures.perDay)
        .write(root, new Camera(pictures, firstNew));
    List<Table> tables =
        List.of(
            Table.hide(
                root.resolve("minute_based_table/" + user + ".csv"), hidden, user, first, all),
            Table.hide(
                root.resolve("visual_concepts/" + user + "_categories_attr_concepts.csv"),
                hidden,
                user,
                first,
                all));
    NightlyCollection collection = new NightlyCollection(root, hidden, user, first, tables, days);
    for (int day = days; day < all; day++) {
      Files.move(collection.folder(root, day), collection.folder(hidden, day));
    }
    for (Table table : tables) {
      table.show(0, days);
    }
    return collection;
  }

  Path root() {
    return root;
  }

  String user() {
    return user;
  }

  LocalDate first() {
    return first;
  }

  int days() {
    return shown;
  }

  /** The next day arrives: its pictures, and its rows at the end of both tables. */
  void nextDay() throws IOException {
    Files.move(folder(hidden, shown), folder(root, shown));
    for (Table table : tables) {
      table.show(shown, shown + 1);
    }
    shown++;
  }

  private Path folder(Path under, int day) throws IOException {
    Path cameras = Files.createDirectories(under.resolve(user).resolve("Autographer"));
    return cameras.resolve(first.plusDays(day).toString().replace('-', '_'));
  }
}
