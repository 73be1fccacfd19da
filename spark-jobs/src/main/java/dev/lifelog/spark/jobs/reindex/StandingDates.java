package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.spark.jobs.ingest.LineRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The dates at the beginning of a table whose lines are, byte for byte, what and where they were. A
 * table of years that grew by a day is read as a whole, so that a corrected line of long ago is
 * found, but nothing of it is looked at line by line: its bytes are digested where each date is
 * known to have stood, by all cores.
 */
final class StandingDates {

  /** Of the dates at the end, which rows may still be added to: these are looked at. */
  private static final int NEWEST = 7;

  /** Read by one thread in one go. */
  private static final long BYTES_OF_A_PART = 16L << 20;

  private static final int BUFFER = 1 << 18;

  private final FileSystem fileSystem;
  private final Path table;

  private StandingDates(FileSystem fileSystem, Path table) {
    this.fileSystem = fileSystem;
    this.table = table;
  }

  /** Where a date's lines stood, and their digest. */
  private record Stretch(LocalDate date, long digest, long start, long end) {}

  /** A date whose bytes are what they were. */
  private record Standing(Stretch stretch, long lines) {}

  /**
   * By date, in the order of the table; the first one begins where the header ends.
   *
   * @param header its length
   * @param stored fingerprints of the table's dates
   */
  static Map<LocalDate, DateLines> of(
      FileSystem fileSystem, Path table, long header, long bytes, Collection<Fingerprint> stored)
      throws IOException {
    List<List<Stretch>> parts = parts(chain(header, bytes, stored));
    StandingDates look = new StandingDates(fileSystem, table);
    List<List<Standing>> found;
    try {
      found = parts.parallelStream().map(look::standing).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Map<LocalDate, DateLines> standing = new LinkedHashMap<>();
    long line = 2;
    for (int i = 0; i < found.size(); i++) {
      for (Standing date : found.get(i)) {
        Stretch at = date.stretch;
        standing.put(
            at.date,
            new DateLines(
                at.digest, List.of(new LineRange(at.start, at.end, line)), List.of(date.lines)));
        line += date.lines;
      }
      if (found.get(i).size() < parts.get(i).size()) {
        break;
      }
    }
    return standing;
  }

  /** Dates that stood one after the other, each up to where the next one began. */
  private static List<Stretch> chain(long header, long bytes, Collection<Fingerprint> stored) {
    List<Fingerprint> dates =
        stored.stream()
            .filter(date -> date.bytes() >= header)
            .sorted(Comparator.comparingLong(Fingerprint::bytes))
            .toList();
    List<Stretch> chain = new ArrayList<>();
    for (int i = 0; i < dates.size() - NEWEST; i++) {
      Fingerprint date = dates.get(i);
      long end = dates.get(i + 1).bytes();
      if (end > bytes || (i == 0 && date.bytes() != header)) {
        break;
      }
      chain.add(new Stretch(Objects.requireNonNull(date.day()), date.digest(), date.bytes(), end));
    }
    return chain;
  }

  private static List<List<Stretch>> parts(List<Stretch> chain) {
    List<List<Stretch>> parts = new ArrayList<>();
    long size = BYTES_OF_A_PART;
    for (Stretch date : chain) {
      if (size >= BYTES_OF_A_PART) {
        parts.add(new ArrayList<>());
        size = 0;
      }
      parts.get(parts.size() - 1).add(date);
      size += date.end - date.start;
    }
    return parts;
  }

  /** Those of a part up to the first one that differs. */
  private List<Standing> standing(List<Stretch> part) {
    List<Standing> standing = new ArrayList<>();
    byte[] buffer = new byte[BUFFER];
    try (FSDataInputStream in = fileSystem.open(table)) {
      in.seek(part.get(0).start);
      for (Stretch date : part) {
        Digest digest = new Digest();
        long lines = 0;
        for (long left = date.end - date.start; left > 0; ) {
          int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
          if (read < 0) {
            return standing;
          }
          digest.add(buffer, 0, read);
          lines += LineEnds.count(buffer, 0, read);
          left -= read;
        }
        if (digest.value() != date.digest) {
          return standing;
        }
        standing.add(new Standing(date, lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standing;
  }
}
