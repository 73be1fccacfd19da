package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A look through a table that understands nothing of a line but the date in its id: as fast as the
 * bytes come, so that a table of years may be looked through each night.
 */
final class TableLook {

  /** Of lines before the first one with a date. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final int BUFFER = 1 << 20;

  private final byte[] prefix;
  private final NavigableMap<LocalDate, DateLines> dates = new TreeMap<>();
  private long header;
  private int idColumn;
  private long lines;
  private LocalDate date = NO_DATE;

  private TableLook(String user) {
    this.prefix = (user + "_").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a table holds.
   *
   * @param header digest of its first line
   * @param lines with the header
   */
  record Seen(TableFile file, long header, long lines, NavigableMap<LocalDate, DateLines> dates) {}

  /** The table of a user, whose ids begin with the user's name. */
  static Seen at(HadoopSettings hadoop, TableFile table, String user) throws IOException {
    Path path = new Path(table.uri());
    TableLook look = new TableLook(user);
    try (InputStream in = hadoop.fileSystem(path).open(path)) {
      look.read(in);
    }
    return new Seen(table, look.header, look.lines, look.dates);
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long offset = 0;
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
      line(buffer, 0, filled, offset);
    }
  }

  private int wholeLines(byte[] buffer, int filled, long offset) {
    int start = 0;
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        line(buffer, start, i + 1, offset + start);
        start = i + 1;
      }
    }
    return start;
  }

  private void line(byte[] buffer, int from, int to, long offset) {
    lines++;
    if (lines == 1) {
      header = new Digest().add(buffer, from, to).value();
      idColumn = idColumn(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
      return;
    }
    LocalDate own =
        idColumn == 0
            ? dateAt(buffer, from, to)
            : dateOf(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
    // A line without a date is told of together with those around it.
    date = own == null ? date : own;
    dates.computeIfAbsent(date, any -> new DateLines()).add(buffer, from, to, offset, lines);
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

  private @Nullable LocalDate dateOf(String line) {
    byte[] id =
        CsvLine.fields(line.strip())
            .filter(fields -> fields.size() > idColumn)
            .map(fields -> fields.get(idColumn).getBytes(StandardCharsets.ISO_8859_1))
            .orElse(new byte[0]);
    return dateAt(id, 0, id.length);
  }
}
