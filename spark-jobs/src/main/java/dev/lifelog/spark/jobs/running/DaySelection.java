package dev.lifelog.spark.jobs.running;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users and local days that a run looks after.
 *
 * @param users empty for all of them
 * @param from the first day; null for no bound
 * @param to the last day; null for no bound
 */
public record DaySelection(Set<String> users, @Nullable LocalDate from, @Nullable LocalDate to)
    implements Serializable {

  public static final DaySelection ALL = new DaySelection(Set.of(), null, null);

  public DaySelection {
    users = Set.copyOf(users);
  }

  public DaySelection of(Set<String> others) {
    return new DaySelection(others, from, to);
  }

  public boolean holds(String user) {
    return users.isEmpty() || users.contains(user);
  }

  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether the lines of a UTC date may belong to a day of these, in whatever zone. */
  public boolean mayConcern(LocalDate utc) {
    return holds(utc) || holds(utc.minusDays(1)) || holds(utc.plusDays(1));
  }

  /** Whether the lines of a UTC date belong to days of these only, in whatever zone. */
  public boolean holdsAllOf(LocalDate utc) {
    return holds(utc) && holds(utc.minusDays(1)) && holds(utc.plusDays(1));
  }

  public boolean isUnbounded() {
    return from == null && to == null;
  }
}
