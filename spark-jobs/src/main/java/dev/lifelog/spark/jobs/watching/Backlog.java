package dev.lifelog.spark.jobs.watching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far a model is behind the days that are ingested. */
public final class Backlog {

  /**
   * Of one user.
   *
   * @param seen the newest day that the model has seen; the day before the first where it saw none
   */
  private record Ends(LocalDate newest, LocalDate seen) {}

  private final Map<String, Ends> users = new HashMap<>();
  private int open;

  /**
   * What the ledger knows of a user.
   *
   * @param newest day ingested
   * @param seen the newest day that the model has seen; the day before the first where it saw none
   */
  public synchronized void user(String user, LocalDate newest, LocalDate seen, int openDays) {
    users.put(user, new Ends(newest, seen));
    open += openDays;
  }

  /** The model has seen a day that was open. */
  public synchronized void seen(String user, LocalDate day) {
    open--;
    users.computeIfPresent(
        user, (any, ends) -> day.isAfter(ends.seen) ? new Ends(ends.newest, day) : ends);
  }

  synchronized int open() {
    return open;
  }

  /** Of the user who is furthest behind. */
  synchronized long lagDays() {
    return users.values().stream()
        .mapToLong(ends -> Math.max(0, ChronoUnit.DAYS.between(ends.seen, ends.newest)))
        .max()
        .orElse(0);
  }

  synchronized Optional<LocalDate> newest() {
    return users.isEmpty()
        ? Optional.empty()
        : Optional.of(Collections.max(users.values().stream().map(Ends::newest).toList()));
  }
}
