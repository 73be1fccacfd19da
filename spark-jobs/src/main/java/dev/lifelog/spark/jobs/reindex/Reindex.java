package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.Fingerprints;
import dev.lifelog.cassandra.schema.Lease;
import dev.lifelog.spark.jobs.extract.Extract;
import dev.lifelog.spark.jobs.extract.OpenDays;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.CollectionTables;
import dev.lifelog.spark.jobs.ingest.PartialIngest;
import dev.lifelog.spark.jobs.ingest.UserTables;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.watching.Backlog;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a night has to do for one collection: finding out needs no Spark and writes nothing.
 *
 * @param source name under which refused items are kept
 */
public record Reindex(
    CqlSession session,
    ConsistencyLevel consistency,
    HadoopSettings hadoop,
    Path root,
    String source,
    DaySelection selection,
    int recentDays) {

  /** The share of known days that may go in one night without being asked for. */
  private static final double MOST_GONE = 0.5;

  /** Looks at the whole collection. */
  public Plan plan(@Nullable String model, Removal removal) throws IOException {
    List<UserChanges> changes = new ArrayList<>();
    List<String> leftAlone = new ArrayList<>();
    List<UserTables> users =
        CollectionTables.find(hadoop, root).stream()
            .filter(tables -> selection.holds(tables.user()))
            .toList();
    for (UserTables tables : users) {
      UserChanges found = look(tables);
      if (found.isLost()) {
        leftAlone.add(
            "%s: a table or all pictures that were there before are not; nothing of this user was touched. Bring them back, or use erase."
                .formatted(tables.user()));
      } else if (removal == Removal.CAREFUL && found.shareGone() > MOST_GONE) {
        leftAlone.add(
            "%s: %.0f %% of the known days are gone; nothing of this user was touched. If that is right, say --allow-removal."
                .formatted(tables.user(), 100 * found.shareGone()));
      } else if (!found.isEmpty()) {
        changes.add(found);
      }
    }
    Set<String> names = users.stream().map(UserTables::user).collect(Collectors.toSet());
    OpenDays.Found open =
        model == null || names.isEmpty()
            ? new OpenDays.Found(0, List.of(), new Backlog())
            : new OpenDays(model, Extract.Scope.NOT_YET_DONE, selection.of(names))
                .of(new DayIndex(session));
    RunWatch.current().backlog(open.backlog());
    return new Plan(names, changes, open.open(), leftAlone);
  }

  /** Whether many days may go at once. */
  public enum Removal {
    CAREFUL,
    ALLOWED
  }

  private UserChanges look(UserTables tables) throws IOException {
    return UserChanges.find(
        new UserChanges.Look(hadoop, root, selection, recentDays),
        tables,
        fingerprints().ofUser(tables.user()),
        () -> refused(tables.user()).all());
  }

  /** Reads what the plan found. */
  public List<UserUpdate> update(
      Plan plan, Run run, @Nullable String model, Lease lease, JobProgress progress)
      throws IOException {
    PartialIngest ingest = PartialIngest.of(run, root, source, progress);
    List<UserUpdate> updates = new ArrayList<>();
    for (UserChanges changes : plan.changes()) {
      run.patience().during(lease::require);
      updates.add(LogContext.of(changes.user(), () -> update(changes, run, ingest, model)));
    }
    return updates;
  }

  private UserUpdate update(
      UserChanges changes, Run run, PartialIngest ingest, @Nullable String model)
      throws IOException {
    UserUpdate update = new UserUpdate(run, root, changes, refused(changes.user()), fingerprints());
    update.run(() -> ingest.read(changes.tables(), changes.part()), model);
    return update;
  }

  /** Of pictures that were refused before and are not any more. */
  public void dropMended(Plan plan, Run run, String model) {
    DayIndex ledger = new DayIndex(session);
    for (String user : plan.users()) {
      Set<LocalDate> done =
          ledger.ofUser(user).stream()
              .filter(entry -> entry.model().equals(model))
              .filter(entry -> entry.writeTimestamp() == run.timestamp())
              .map(entry -> entry.day())
              .collect(Collectors.toSet());
      RefusedItems items = refused(user);
      items.delete(
          items.all().stream()
              .filter(item -> item.written() < run.timestamp())
              .filter(item -> item.item().equals(item.file()))
              .filter(item -> item.day() != null && done.contains(item.day()))
              .toList(),
          run.timestamp());
    }
  }

  private RefusedItems refused(String user) {
    return new RefusedItems(session, consistency, source, user);
  }

  private Fingerprints fingerprints() {
    return new Fingerprints(session, root.toString(), consistency);
  }
}
