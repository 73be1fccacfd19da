package dev.lifelog.cassandra.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a collection looked like when it was ingested.
 *
 * @param name below the collection's root
 * @param day UTC date of lines, of a folder the last one of its images; null where there is none
 * @param bytes of a table its size; of lines where the first one starts in the table, 0 where they
 *     do not stand one after the other; else 0
 * @param modified null where a later change might show the same time, and nobody can rely on it
 * @param firstLine of lines, 1-based; else 0
 * @param dates UTC dates of a folder's images
 */
public record Fingerprint(
    Kind kind,
    String name,
    @Nullable LocalDate day,
    long digest,
    long bytes,
    @Nullable Instant modified,
    long firstLine,
    Set<LocalDate> dates) {

  /** What is compared. */
  public enum Kind {
    /** A whole table, by its size and time: where they stand still nobody reads it. */
    TABLE,
    /** A table's lines of one UTC date. */
    LINES,
    /** A folder of pictures, and nothing of the folders below. */
    FOLDER;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  public Fingerprint {
    dates = Set.copyOf(dates);
  }

  public static Fingerprint table(
      String name, long digest, long bytes, @Nullable Instant modified) {
    return new Fingerprint(Kind.TABLE, name, null, digest, bytes, modified, 0, Set.of());
  }

  public static Fingerprint lines(
      String table, LocalDate date, long digest, long start, long firstLine) {
    return new Fingerprint(
        Kind.LINES, table + "#" + date, date, digest, start, null, firstLine, Set.of());
  }

  public static Fingerprint folder(
      String path, long digest, @Nullable Instant modified, Set<LocalDate> dates) {
    LocalDate last = dates.stream().max(LocalDate::compareTo).orElse(null);
    return new Fingerprint(Kind.FOLDER, path, last, digest, 0, modified, 0, dates);
  }
}
