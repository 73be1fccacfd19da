package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.LineRange;
import dev.lifelog.spark.jobs.ingest.TableFile;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One table as it is, beside what it was. It is read only where its size or time differ, or where
 * somebody needs to know where its lines stand.
 */
final class TableChanges {

  private final HadoopSettings hadoop;
  private final String user;
  private final @Nullable TableFile file;
  private final @Nullable Fingerprint before;
  private final NavigableMap<LocalDate, Fingerprint> lines = new TreeMap<>();
  private final Instant lookedAt = Instant.now();
  private TableLook.@Nullable Seen seen;

  TableChanges(
      HadoopSettings hadoop,
      String user,
      String name,
      @Nullable TableFile file,
      Collection<Fingerprint> stored) {
    this.hadoop = hadoop;
    this.user = user;
    this.file = file;
    this.before =
        stored.stream()
            .filter(one -> one.kind() == Fingerprint.Kind.TABLE && one.name().equals(name))
            .findFirst()
            .orElse(null);
    stored.stream()
        .filter(one -> one.kind() == Fingerprint.Kind.LINES && one.name().startsWith(name + "#"))
        .forEach(one -> lines.put(Objects.requireNonNull(one.day()), one));
  }

  @Nullable TableFile file() {
    return file;
  }

  boolean standsStill() {
    return before != null
        && file != null
        && before.bytes() == file.bytes()
        && before.modified() != null
        && before.modified().toEpochMilli() == file.modified();
  }

  /** Not where a run wrote down all of its lines, and died before it wrote down the table. */
  boolean isRemembered() {
    return file == null || (before != null && before.bytes() == file.bytes());
  }

  /**
   * Whether it was there, with lines, and is there no more: a disk that is away looks like that.
   */
  boolean isLost() throws IOException {
    return !lines.isEmpty() && (file == null || (!standsStill() && seen().dates().isEmpty()));
  }

  boolean hasOtherHeader() throws IOException {
    return before != null && file != null && !standsStill() && before.digest() != seen().header();
  }

  Set<LocalDate> known() {
    return lines.keySet();
  }

  /** Dates whose lines were not there before. */
  Set<LocalDate> added() throws IOException {
    if (file == null || standsStill()) {
      return Set.of();
    }
    Set<LocalDate> added = new HashSet<>(seen().dates().keySet());
    added.removeAll(lines.keySet());
    return added;
  }

  /** Dates whose lines are not there any more. */
  Set<LocalDate> gone() throws IOException {
    if (standsStill()) {
      return Set.of();
    }
    Set<LocalDate> gone = new HashSet<>(lines.keySet());
    if (file != null) {
      gone.removeAll(seen().dates().keySet());
    }
    return gone;
  }

  /** Dates whose lines differ from what they were. */
  Set<LocalDate> changed() throws IOException {
    return known((then, now) -> then.digest() != now.digest());
  }

  /** Dates whose lines are what they were, but have other numbers. */
  Set<LocalDate> moved() throws IOException {
    return known(
        (then, now) -> then.digest() == now.digest() && then.firstLine() != now.firstLine());
  }

  /** Dates whose lines are what they were, and whose fingerprints say that they stand elsewhere. */
  Set<LocalDate> shifted() throws IOException {
    return known(
        (then, now) ->
            then.digest() == now.digest()
                && (then.firstLine() != now.firstLine() || then.bytes() != now.start()));
  }

  private Set<LocalDate> known(BiPredicate<Fingerprint, DateLines> test) throws IOException {
    Set<LocalDate> found = new HashSet<>();
    if (file != null && !standsStill()) {
      seen()
          .dates()
          .forEach(
              (date, now) -> {
                Fingerprint then = lines.get(date);
                if (then != null && test.test(then, now)) {
                  found.add(date);
                }
              });
    }
    return found;
  }

  /** The date whose lines included this one when the table was last ingested. */
  Optional<LocalDate> dateBefore(long line) {
    NavigableMap<Long, LocalDate> starts = new TreeMap<>();
    lines.forEach((date, then) -> starts.put(then.firstLine(), date));
    return Optional.ofNullable(starts.floorEntry(line)).map(entry -> entry.getValue());
  }

  /** Where the lines of some dates stand now. */
  List<LineRange> ranges(Set<LocalDate> dates) throws IOException {
    if (file == null || dates.isEmpty()) {
      return List.of();
    }
    NavigableMap<LocalDate, DateLines> all = seen().dates();
    return LineRange.joined(
        dates.stream()
            .map(all::get)
            .filter(Objects::nonNull)
            .flatMap(found -> found.ranges().stream())
            .toList());
  }

  /** Whether a line is one of these dates. */
  boolean isOf(long line, Set<LocalDate> dates) throws IOException {
    for (LocalDate date : dates) {
      DateLines found = file == null ? null : seen().dates().get(date);
      if (found != null && found.holds(line)) {
        return true;
      }
    }
    return false;
  }

  /** All dates that it has now. */
  Set<LocalDate> dates() throws IOException {
    if (file == null) {
      return Set.of();
    }
    return standsStill() ? lines.keySet() : seen().dates().keySet();
  }

  @Nullable Fingerprint fingerprint(String name, LocalDate date) throws IOException {
    DateLines now = file == null ? null : seen().dates().get(date);
    return now == null
        ? null
        : Fingerprint.lines(name, date, now.digest(), now.start(), now.firstLine());
  }

  @Nullable Fingerprint before(LocalDate date) {
    return lines.get(date);
  }

  @Nullable Fingerprint fingerprint(String name) throws IOException {
    return file == null
        ? null
        : Fingerprint.table(
            name, seen().header(), file.bytes(), Trusted.time(file.modified(), lookedAt));
  }

  private TableLook.Seen seen() throws IOException {
    TableLook.Seen known = seen;
    if (known == null) {
      known =
          TableLook.at(
              hadoop,
              Objects.requireNonNull(file),
              user,
              new TableLook.Known(before, lines.values()));
      seen = known;
    }
    return known;
  }
}
