package dev.lifelog.spark.jobs.extract;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.watching.Backlog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days whose metadata are in and that a model has not seen since.
 *
 * @param model {@code name:version}
 */
public record OpenDays(String model, Extract.Scope scope, DaySelection selection) {

  /**
   * What the ledger tells.
   *
   * @param ingested days in all
   * @param open their entries of the metadata
   * @param backlog how far the model is behind
   */
  public record Found(int ingested, List<DayEntry> open, Backlog backlog) {

    public Found {
      open = List.copyOf(open);
    }
  }

  public Found of(DayIndex ledger) {
    List<DayEntry> open = new ArrayList<>();
    Backlog backlog = new Backlog();
    int ingested = 0;
    for (String user : ledger.users()) {
      if (selection.holds(user)) {
        ingested += add(user, ledger.ofUser(user), open, backlog);
      }
    }
    return new Found(ingested, open, backlog);
  }

  private int add(String user, List<DayEntry> ofUser, List<DayEntry> open, Backlog backlog) {
    TreeMap<LocalDate, DayEntry> metadata = new TreeMap<>();
    Map<LocalDate, DayEntry> done = new HashMap<>();
    for (DayEntry entry : ofUser) {
      if (entry.model().equals(DayEntry.METADATA)) {
        metadata.put(entry.day(), entry);
      } else if (entry.model().equals(model) && entry.state() == DayState.DONE) {
        done.put(entry.day(), entry);
      }
    }
    metadata.keySet().removeIf(day -> !selection.holds(day));
    int before = open.size();
    LocalDate seen = null;
    for (DayEntry day : metadata.values()) {
      if (scope == Extract.Scope.ALL || !seenSince(done.get(day.day()), day)) {
        open.add(day);
      } else {
        seen = day.day();
      }
    }
    if (!metadata.isEmpty()) {
      backlog.user(
          user,
          metadata.lastKey(),
          seen == null ? metadata.firstKey().minusDays(1) : seen,
          open.size() - before);
    }
    return metadata.size();
  }

  private static boolean seenSince(@Nullable DayEntry done, DayEntry metadata) {
    return done != null && done.writeTimestamp() > metadata.writeTimestamp();
  }
}
