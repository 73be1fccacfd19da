package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.LineRange;
import dev.lifelog.spark.jobs.ingest.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A look through a table that understands nothing of a line but the date in its id: as fast as the
 * bytes come, so that a table of years may be looked through each night. Dates at its beginning
 * that stand as they stood are told by their bytes alone.
 */
final class TableLook {

  /** Of lines before the first one with a date. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final int BUFFER = 1 << 20;

  private final byte[] prefix;
  private final int idColumn;
  private final NavigableMap<LocalDate, DateLines.Builder> dates = new TreeMap<>();

  /** Before the next one. */
  private long lines;

  /** Of the line before. */
  private LocalDate date;

  private TableLook(String user, int idColumn, long lines, LocalDate date) {
    this.prefix = (user + "_").getBytes(StandardCharsets.UTF_8);
    this.idColumn = idColumn;
    this.lines = lines;
    this.date = date;
  }

  /**
   * What a table holds.
   *
   * @param header digest of its first line
   */
  record Seen(long header, NavigableMap<LocalDate, DateLines> dates) {}

  /**
   * What is remembered of a table; any of it may be out of date.
   *
   * @param table null where nobody knows
   */
  record Known(@Nullable Fingerprint table, Collection<Fingerprint> dates) {

    static final Known NOTHING = new Known(null, List.of());
  }

  /** The table of a user, whose ids begin with the user's name. */
  static Seen at(HadoopSettings hadoop, TableFile table, String user, Known known)
      throws IOException {
    Path path = new Path(table.uri());
    FileSystem fileSystem = hadoop.fileSystem(path);
    byte[] header = header(fileSystem, path);
    long digest = new Digest().add(header, 0, header.length).value();
    int idColumn = idColumn(new String(header, StandardCharsets.ISO_8859_1));
    boolean sameColumns = known.table != null && known.table.digest() == digest;
    Map<LocalDate, DateLines> standing =
        sameColumns
            ? StandingDates.of(fileSystem, path, header.length, table.bytes(), known.dates)
            : Map.of();
    NavigableMap<LocalDate, DateLines> dates =
        after(standing, fileSystem, path, header.length, user, idColumn);
    if (!Collections.disjoint(dates.keySet(), standing.keySet())) {
      // A date is told of as a whole, wherever in the table its lines are.
      standing = Map.of();
      dates = after(standing, fileSystem, path, header.length, user, idColumn);
    }
    dates.putAll(standing);
    return new Seen(digest, dates);
  }

  /** What comes behind the dates that stand, line by line. */
  private static NavigableMap<LocalDate, DateLines> after(
      Map<LocalDate, DateLines> standing,
      FileSystem fileSystem,
      Path path,
      long header,
      String user,
      int idColumn)
      throws IOException {
    long start = header;
    long lines = 1;
    LocalDate date = NO_DATE;
    for (Map.Entry<LocalDate, DateLines> before : standing.entrySet()) {
      date = before.getKey();
      start = before.getValue().end();
      lines += before.getValue().count();
    }
    TableLook look = new TableLook(user, idColumn, lines, date);
    try (FSDataInputStream in = fileSystem.open(path)) {
      in.seek(start);
      look.read(in, start);
    }
    NavigableMap<LocalDate, DateLines> dates = new TreeMap<>();
    look.dates.forEach((day, found) -> dates.put(day, found.build()));
    return dates;
  }

  /** With its end; empty where the table is. */
  private static byte[] header(FileSystem fileSystem, Path path) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (InputStream in = fileSystem.open(path)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        header.write(next);
        if (next == '\n') {
          break;
        }
      }
    }
    return header.toByteArray();
  }

  private void read(InputStream in, long start) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long offset = start;
    int filled = 0;
    while (true) {
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        break;
      }
      filled += count;
      int used = wholeLines(buffer, filled, offset);
      offset += used;
      filled -= used;
      System.arraycopy(buffer, used, buffer, 0, filled);
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * filled);
      }
    }
    if (filled > 0) {
      date = dateOf(buffer, 0, filled);
      add(buffer, 0, filled, offset, 1);
    }
  }

  /** Lines of one date that follow one another are taken together. */
  private int wholeLines(byte[] buffer, int filled, long offset) {
    int first = 0;
    int start = 0;
    long count = 0;
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        LocalDate own = dateOf(buffer, start, i + 1);
        if (!own.equals(date)) {
          add(buffer, first, start, offset + first, count);
          first = start;
          count = 0;
          date = own;
        }
        count++;
        start = i + 1;
      }
    }
    add(buffer, first, start, offset + first, count);
    return start;
  }

  private void add(byte[] buffer, int from, int to, long offset, long count) {
    if (count > 0) {
      dates
          .computeIfAbsent(date, any -> new DateLines.Builder())
          .add(new LineRange(offset, offset + to - from, lines + 1), count, buffer, from);
      lines += count;
    }
  }

  /** A line without a date is told of together with those around it. */
  private LocalDate dateOf(byte[] buffer, int from, int to) {
    LocalDate own =
        idColumn == 0
            ? dateAt(buffer, from, to)
            : dateIn(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
    return own == null ? date : own;
  }

  private static int idColumn(String line) {
    List<String> names =
        CsvLine.fields(line.strip().toLowerCase(Locale.ROOT)).orElse(List.of()).stream()
            .map(String::strip)
            .toList();
    return Math.max(0, Math.max(names.indexOf("minute_id"), names.indexOf("image_id")));
  }

  /** Of the first field; null where it is no id of this user. */
  private @Nullable LocalDate dateAt(byte[] buffer, int from, int to) {
    int start = from;
    while (start < to && (buffer[start] == ' ' || buffer[start] == '"')) {
      start++;
    }
    int digits = start + prefix.length;
    if (digits + 8 > to || !Arrays.equals(buffer, start, digits, prefix, 0, prefix.length)) {
      return null;
    }
    int number = 0;
    for (int i = digits; i < digits + 8; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = 10 * number + digit;
    }
    if (date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth() == number) {
      return date;
    }
    try {
      return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private @Nullable LocalDate dateIn(String line) {
    byte[] id =
        CsvLine.fields(line.strip())
            .filter(fields -> fields.size() > idColumn)
            .map(fields -> fields.get(idColumn).getBytes(StandardCharsets.ISO_8859_1))
            .orElse(new byte[0]);
    return dateAt(id, 0, id.length);
  }
}
