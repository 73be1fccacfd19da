package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.cassandra.schema.Fingerprints;
import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayMoments;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.ingest.TableFile;
import dev.lifelog.spark.jobs.ingest.UserResult;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.ImageFactsColumns;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Brings one user's tables to what the collection is now, the pictures' concepts aside. What is
 * remembered of the collection is written last: whatever kills this on the way, the next run finds
 * the same differences and does the same again.
 */
public final class UserUpdate {

  /** Rows with one of these reasons count as refused of their day; the others are remarks. */
  private static final Set<String> REFUSED_OF_A_DAY =
      Set.of("minute_other_user", "concept_other_user", "minute_duplicate", "concept_duplicate");

  private final Run run;
  private final Path root;
  private final UserChanges changes;
  private final RefusedItems refused;
  private final Fingerprints fingerprints;
  private final Map<LocalDate, List<DayEntry>> ledger = new TreeMap<>();
  private int daysWritten;
  private int daysRemoved;
  private int imagesForgotten;

  UserUpdate(
      Run run, Path root, UserChanges changes, RefusedItems refused, Fingerprints fingerprints) {
    this.run = run;
    this.root = root;
    this.changes = changes;
    this.refused = refused;
    this.fingerprints = fingerprints;
    for (DayEntry entry : run.patience().of(() -> run.ledger().ofUser(changes.user()))) {
      ledger.computeIfAbsent(entry.day(), any -> new ArrayList<>()).add(entry);
    }
  }

  /** What was read. */
  interface Reader {
    UserResult read() throws IOException;
  }

  /**
   * All steps, in their order.
   *
   * @param model that the pictures are looked at with afterwards; null for none
   */
  UserResult run(Reader reader, @Nullable String model) throws IOException {
    UserResult read = reader.read();
    requireUnchanged(changes.tables().minutes());
    requireUnchanged(changes.tables().concepts());
    List<CorrectDay.Result> corrected = correct();
    dropStaleItems();
    record(corrected);
    NavigableSet<LocalDate> touched = new TreeSet<>();
    corrected.forEach(day -> touched.add(day.day()));
    NavigableSet<LocalDate> around = run.patience().of(() -> episodes(touched));
    around.addAll(touched);
    copyAgain(around, model);
    remember(read);
    return read;
  }

  public int daysWritten() {
    return daysWritten;
  }

  public int daysRemoved() {
    return daysRemoved;
  }

  public int imagesForgotten() {
    return imagesForgotten;
  }

  /** Offsets of lines are good for the file that was looked at, and for no other. */
  private void requireUnchanged(@Nullable TableFile table) throws IOException {
    if (table == null) {
      return;
    }
    Path path = new Path(table.uri());
    var now = run.hadoop().fileSystem(path).getFileStatus(path);
    if (now.getLen() != table.bytes() || now.getModificationTime() != table.modified()) {
      throw UserError.of(
          "The table %s changed while it was read".formatted(path),
          "Let its copying end and start again: nothing is lost");
    }
  }

  private List<CorrectDay.Result> correct() {
    Map<LocalDate, TreeSet<LocalDate>> days = new TreeMap<>();
    for (LocalDate date : changes.dates().keySet()) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = date.plusDays(shift);
        if (changes.days().holds(day)) {
          days.computeIfAbsent(day, any -> new TreeSet<>()).add(date);
        }
      }
    }
    List<CorrectDay.Input> inputs = new ArrayList<>();
    days.forEach(
        (day, dates) -> inputs.add(new CorrectDay.Input(day, dates, new ArrayList<>(models(day)))));
    days.keySet().forEach(this::beginWith);
    List<CorrectDay.Result> results =
        run.tasks(
            "reindex %s · take from %,d days what is no more"
                .formatted(changes.user(), inputs.size()),
            inputs,
            new CorrectDay(
                changes.user(),
                root.toString(),
                run.hadoop(),
                run.connector(),
                run.fence(),
                ConceptTables.of(run),
                run.target(new ImageFactsColumns())),
            ignored -> {});
    results.stream()
        .filter(day -> !day.concerned())
        .forEach(day -> models(day.day()).forEach(model -> endWith(day.day(), model)));
    return results.stream().filter(CorrectDay.Result::concerned).toList();
  }

  /**
   * Before anything that models saw in a day is touched: packed lists name the state of the ledger
   * that they were made from, and have to be out of date first.
   */
  private void beginWith(LocalDate day) {
    ledger.getOrDefault(day, List.of()).stream()
        .filter(entry -> !isMetadata(entry))
        .forEach(entry -> run.record(entry.stampedBy(run.timestamp(), DayState.EXTRACTING)));
  }

  /**
   * An extraction that was under way before has no end, what a correction began has its old one.
   */
  private void endWith(LocalDate day, String model) {
    ledger.getOrDefault(day, List.of()).stream()
        .filter(entry -> entry.model().equals(model))
        .forEach(
            entry ->
                run.record(
                    entry.stampedBy(
                        run.timestamp(),
                        entry.finishedAt() == null ? entry.state() : DayState.DONE)));
  }

  /** All that looked at the day, or began to. */
  private List<String> models(LocalDate day) {
    return ledger.getOrDefault(day, List.of()).stream()
        .map(DayEntry::model)
        .filter(model -> !model.equals(DayEntry.METADATA))
        .toList();
  }

  /** Remarks about lines and folders that were read again and did not give rise to them. */
  private void dropStaleItems() throws IOException {
    List<RefusedItem> stale = new ArrayList<>();
    Set<String> folders = changes.concernedFolders();
    for (RefusedItem item : refusedItems()) {
      if (item.written() < run.timestamp() && isStale(item, folders)) {
        stale.add(item);
      }
    }
    run.patience().during(() -> refused.delete(stale, run.timestamp()));
  }

  private List<RefusedItem> refusedItems() {
    return run.patience().of(refused::all);
  }

  private boolean isStale(RefusedItem item, Set<String> folders) throws IOException {
    if (item.day() != null && !changes.days().holds(item.day())) {
      return false;
    }
    boolean ofMinutes = changes.tables().minutesName().equals(item.file());
    if (ofMinutes || changes.tables().conceptsName().equals(item.file())) {
      TableChanges table = ofMinutes ? changes.minutes() : changes.images();
      Set<LocalDate> unread = new TreeSet<>(table.dates());
      unread.removeAll(changes.dates().keySet());
      return item.line() <= 1 || !table.isOf(item.line(), unread);
    }
    int slash = item.item().lastIndexOf('/');
    // A picture that was refused is looked at again where its folder is.
    boolean ofPicture = item.day() == null || item.item().equals(item.file());
    return ofPicture && slash > 0 && folders.contains(item.item().substring(0, slash));
  }

  private void record(List<CorrectDay.Result> corrected) {
    Map<LocalDate, Integer> refusedOf = new HashMap<>();
    for (RefusedItem item : refusedItems()) {
      if (item.day() != null && REFUSED_OF_A_DAY.contains(item.code())) {
        refusedOf.merge(item.day(), 1, Integer::sum);
      }
    }
    for (CorrectDay.Result day : corrected) {
      imagesForgotten += day.forgotten();
      if (day.minutes() + day.images() == 0) {
        daysRemoved += ledger.containsKey(day.day()) ? 1 : 0;
        run.patience().during(() -> remove(day.day()));
      } else {
        daysWritten++;
        record(day.day(), day.minutes(), day.images(), refusedOf.getOrDefault(day.day(), 0));
      }
    }
  }

  private void record(LocalDate day, int minutes, int images, int refusedRows) {
    run.record(
        run.begins(changes.user(), day, DayEntry.METADATA, root.toString())
            .counting(minutes, images, refusedRows)
            .withState(DayState.INGESTED, Instant.now()));
  }

  private void remove(LocalDate day) {
    run.fence().check(run.session());
    List<DayEntry> entries = ledger.getOrDefault(day, List.of());
    DayRows rows = new DayRows(run.session(), run.consistency(), changes.user(), day);
    for (DayEntry entry : entries) {
      rows.deleteMoments(entry.model(), run.timestamp());
    }
    // The metadata last: a run that dies between finds the models again.
    entries.stream()
        .sorted((a, b) -> Boolean.compare(isMetadata(a), isMetadata(b)))
        .forEach(entry -> run.ledger().remove(entry.userId(), entry.day(), entry.model()));
  }

  private static boolean isMetadata(DayEntry entry) {
    return entry.model().equals(DayEntry.METADATA);
  }

  private NavigableSet<LocalDate> episodes(NavigableSet<LocalDate> touched) {
    Set<LocalDate> known = new TreeSet<>(touched);
    ledger.forEach(
        (day, entries) -> {
          if (entries.stream().anyMatch(UserUpdate::isMetadata)) {
            known.add(day);
          }
        });
    return new EpisodeUpdate(run, changes.user(), known).of(touched, this::reopen);
  }

  /** So that extraction writes the images' copies of what their minutes are part of. */
  private void reopen(LocalDate day) {
    ledger.getOrDefault(day, List.of()).stream()
        .filter(UserUpdate::isMetadata)
        .forEach(entry -> record(day, entry.minutes(), entry.images(), entry.refused()));
  }

  private void copyAgain(NavigableSet<LocalDate> days, @Nullable String model) {
    List<DayOfModel> others = new ArrayList<>();
    for (LocalDate day : days) {
      models(day).stream()
          .filter(other -> !other.equals(model))
          .forEach(other -> others.add(new DayOfModel(changes.user(), day, other)));
    }
    others.stream().map(DayOfModel::day).distinct().forEach(this::beginWith);
    DayMoments moments = DayMoments.of(run);
    run.tasks(
        "reindex %s · write place and time beside what other models saw, %,d days"
            .formatted(changes.user(), others.size()),
        others,
        new CopyAgain(run.connector(), run.fence(), ConceptTables.of(run)),
        moments::cut);
    others.forEach(of -> endWith(of.day(), of.model()));
  }

  private void remember(UserResult read) throws IOException {
    Remembered remembered = changes.remembered(read.folders());
    run.patience().during(() -> write(remembered));
  }

  private void write(Remembered remembered) {
    run.fence().check(run.session());
    fingerprints.remove(changes.user(), remembered.gone(), run.timestamp());
    // Tables last: while they are not in, all that belongs to them is compared again.
    List<Fingerprint> parts =
        remembered.now().stream().filter(one -> one.kind() != Fingerprint.Kind.TABLE).toList();
    List<Fingerprint> tables =
        remembered.now().stream().filter(one -> one.kind() == Fingerprint.Kind.TABLE).toList();
    fingerprints.write(changes.user(), parts, run.timestamp());
    fingerprints.write(changes.user(), tables, run.timestamp());
  }
}
