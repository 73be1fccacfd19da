package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.LineRange;
import dev.lifelog.spark.jobs.ingest.PictureFolder;
import dev.lifelog.spark.jobs.ingest.UserPart;
import dev.lifelog.spark.jobs.ingest.UserTables;
import dev.lifelog.spark.jobs.running.DaySelection;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is new or changed of one user, by UTC date: the dates of ids are what a table can be divided
 * by without knowing time zones.
 */
final class UserChanges {

  private final UserTables tables;
  private final DaySelection days;
  private final TableChanges minutes;
  private final TableChanges images;
  private final Map<String, Fingerprint> folders = new HashMap<>();
  private final FolderLook.Seen seen;
  private final NavigableMap<LocalDate, EnumSet<Change>> dates = new TreeMap<>();
  private final Set<String> changedFolders = new TreeSet<>();

  private UserChanges(
      UserTables tables,
      DaySelection days,
      TableChanges minutes,
      TableChanges images,
      FolderLook.Seen seen) {
    this.tables = tables;
    this.days = days;
    this.minutes = minutes;
    this.images = images;
    this.seen = seen;
  }

  /** How a look is taken. */
  record Look(HadoopSettings hadoop, Path root, DaySelection days, int recentDays) {}

  /**
   * Looks at tables and folders.
   *
   * @param stored the user's fingerprints
   * @param refused what stands in failed_item; asked for only where lines have moved
   */
  static UserChanges find(
      Look look,
      UserTables tables,
      Collection<Fingerprint> stored,
      Supplier<List<RefusedItem>> refused)
      throws IOException {
    Map<String, Fingerprint> folders = new HashMap<>();
    stored.stream()
        .filter(one -> one.kind() == Fingerprint.Kind.FOLDER)
        .forEach(one -> folders.put(one.name(), one));
    UserChanges changes =
        new UserChanges(
            tables,
            look.days,
            new TableChanges(
                look.hadoop, tables.user(), tables.minutesName(), tables.minutes(), stored),
            new TableChanges(
                look.hadoop, tables.user(), tables.conceptsName(), tables.concepts(), stored),
            FolderLook.at(look.hadoop, look.root, tables.user(), folders, closely(look, folders)));
    changes.folders.putAll(folders);
    if (!changes.isLost()) {
      changes.compare(refused);
    }
    return changes;
  }

  /** The newest days, whose pictures may still come or be mended, and days that were asked for. */
  private static Predicate<Fingerprint> closely(Look look, Map<String, Fingerprint> folders) {
    LocalDate newest =
        folders.values().stream()
            .map(Fingerprint::day)
            .filter(day -> day != null)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.EPOCH);
    LocalDate recent = newest.minusDays(look.recentDays);
    return folder ->
        look.days.isUnbounded()
            ? folder.day() != null && folder.day().isAfter(recent)
            : folder.dates().stream().anyMatch(look.days::mayConcern);
  }

  private void compare(Supplier<List<RefusedItem>> refused) throws IOException {
    for (TableChanges table : List.of(minutes, images)) {
      table.gone().forEach(date -> add(date, Change.GONE));
      if (table.hasOtherHeader()) {
        table.dates().forEach(date -> add(date, Change.HEADER));
      }
      if (!table.moved().isEmpty()) {
        String name = table == minutes ? tables.minutesName() : tables.conceptsName();
        Set<LocalDate> moved = table.moved();
        for (RefusedItem item : refused.get()) {
          if (item.line() > 1 && name.equals(item.file())) {
            table
                .dateBefore(item.line())
                .filter(moved::contains)
                .ifPresent(date -> add(date, Change.MOVED));
          }
        }
      }
    }
    minutes.changed().forEach(date -> add(date, Change.MINUTES));
    images.changed().forEach(date -> add(date, Change.IMAGES));
    for (LocalDate date : minutes.added()) {
      add(date, images.known().contains(date) ? Change.MINUTES : Change.NEW);
    }
    for (LocalDate date : images.added()) {
      add(date, minutes.known().contains(date) ? Change.IMAGES : Change.NEW);
    }
    compareFolders();
    dates.keySet().removeIf(date -> !days.mayConcern(date));
  }

  private void compareFolders() {
    for (FolderLook.Listed now : seen.listed().values()) {
      Fingerprint before = folders.get(now.path());
      if (before == null ? now.files() > 0 : before.digest() != now.digest()) {
        changedFolders.add(now.path());
      }
    }
    for (Fingerprint before : folders.values()) {
      if (!seen.present().contains(before.name()) && before.digest() != 0) {
        changedFolders.add(before.name());
      }
    }
    if (!days.isUnbounded()) {
      changedFolders.removeIf(
          path -> {
            Fingerprint before = folders.get(path);
            return before == null || before.dates().stream().noneMatch(days::mayConcern);
          });
    }
    for (String path : changedFolders) {
      Fingerprint before = folders.get(path);
      if (before != null) {
        before.dates().forEach(date -> add(date, Change.PICTURES));
      }
    }
  }

  private void add(LocalDate date, Change change) {
    dates.computeIfAbsent(date, any -> EnumSet.noneOf(Change.class)).add(change);
  }

  String user() {
    return tables.user();
  }

  DaySelection days() {
    return days;
  }

  UserTables tables() {
    return tables;
  }

  TableChanges minutes() {
    return minutes;
  }

  TableChanges images() {
    return images;
  }

  /**
   * Whether a table or all pictures that were there are not: nobody takes that for a correction.
   */
  boolean isLost() throws IOException {
    return minutes.isLost()
        || images.isLost()
        || (seen.present().isEmpty()
            && folders.values().stream().anyMatch(folder -> folder.digest() != 0));
  }

  boolean isEmpty() {
    boolean remembered = minutes.isRemembered() && images.isRemembered();
    return dates.isEmpty() && changedFolders.isEmpty() && (remembered || !days.isUnbounded());
  }

  /** Why each UTC date is read again. */
  NavigableMap<LocalDate, EnumSet<Change>> dates() {
    return dates;
  }

  /** What went altogether, of what was known. */
  double shareGone() throws IOException {
    Set<LocalDate> gone = new HashSet<>(minutes.gone());
    for (Fingerprint before : folders.values()) {
      if (before.digest() != 0 && !seen.present().contains(before.name())) {
        gone.addAll(before.dates());
      }
    }
    gone.retainAll(dates.keySet());
    return minutes.known().isEmpty() ? 0 : gone.size() / (double) minutes.known().size();
  }

  Set<String> changedFolders() {
    return changedFolders;
  }

  /**
   * Folders that hold pictures of the dates, and those that changed; with any date also those whose
   * pictures no table has named so far: their rows may have come now.
   */
  Set<String> concernedFolders() {
    Set<String> concerned = new TreeSet<>(changedFolders);
    for (Fingerprint folder : folders.values()) {
      boolean unnamed = folder.dates().isEmpty() && !dates.isEmpty();
      if (unnamed || folder.dates().stream().anyMatch(dates::containsKey)) {
        concerned.add(folder.name());
      }
    }
    return concerned;
  }

  /** What an ingest has to read. */
  UserPart part() throws IOException {
    Set<LocalDate> others = new TreeSet<>();
    List<PictureFolder> looked = new ArrayList<>();
    for (String path : concernedFolders()) {
      Fingerprint before = folders.get(path);
      if (before != null) {
        others.addAll(before.dates());
      }
      if (seen.present().contains(path)) {
        looked.add(new PictureFolder(path, PictureFolder.Depth.ALONE));
      }
    }
    others.removeAll(dates.keySet());
    List<LineRange> listedOnly = images.ranges(others);
    return new UserPart(
        minutes.ranges(dates.keySet()),
        images.ranges(dates.keySet()),
        listedOnly,
        looked,
        seen.present().isEmpty() ? UserPart.Pictures.MISSING : UserPart.Pictures.PRESENT,
        days);
  }

  /** What to remember, and what to forget, once all of this stands in the tables. */
  Remembered remembered(Map<String, Set<LocalDate>> named) throws IOException {
    Remembered remembered = new Remembered();
    lines(remembered, minutes, tables.minutesName());
    lines(remembered, images, tables.conceptsName());
    Set<String> paths = new TreeSet<>(named.keySet());
    paths.addAll(seen.listed().keySet());
    paths.addAll(concernedFolders());
    for (String path : paths) {
      folder(remembered, path, named.getOrDefault(path, Set.of()));
    }
    return remembered;
  }

  private void lines(Remembered remembered, TableChanges table, String name) throws IOException {
    Set<LocalDate> read = new TreeSet<>(dates.keySet());
    if (days.isUnbounded()) {
      read.addAll(table.shifted());
      Fingerprint whole = table.fingerprint(name);
      if (whole != null) {
        remembered.add(whole);
      }
    }
    for (LocalDate date : read) {
      if (days.holdsAllOf(date)) {
        Fingerprint now = table.fingerprint(name, date);
        Fingerprint before = table.before(date);
        if (now != null) {
          remembered.add(now);
        } else if (before != null) {
          remembered.forget(before);
        }
      }
    }
  }

  private void folder(Remembered remembered, String path, Set<LocalDate> named) {
    Fingerprint before = folders.get(path);
    FolderLook.Listed now = seen.listed().get(path);
    Set<LocalDate> of = new TreeSet<>(before == null ? Set.of() : before.dates());
    of.removeAll(dates.keySet());
    of.addAll(named);
    boolean known = days.isUnbounded() || (!of.isEmpty() && of.stream().allMatch(days::holdsAllOf));
    if (!known) {
      return;
    }
    Fingerprint next = next(path, before, now, of);
    if (next == null) {
      if (before != null) {
        remembered.forget(before);
      }
    } else if (!next.equals(before)) {
      remembered.add(next);
    }
  }

  private @Nullable Fingerprint next(
      String path,
      @Nullable Fingerprint before,
      FolderLook.@Nullable Listed now,
      Set<LocalDate> of) {
    if (now != null) {
      return Fingerprint.folder(path, now.digest(), now.modified(), of);
    }
    if (before != null && seen.present().contains(path)) {
      return Fingerprint.folder(path, before.digest(), before.modified(), of);
    }
    // Named by a table, and not there: when it comes it is known whose pictures it brings.
    return of.isEmpty() ? null : Fingerprint.folder(path, 0, null, of);
  }
}
