package dev.lifelog.spark.jobs.concepts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose days, and which, in the few words that fit beside a job in Spark's pages. */
public final class DaysText {

  private DaysText() {}

  /** {@code alice 2018-05-03 … 2018-05-09}, or {@code 3 users 2018-05-03}. */
  public static String of(Collection<DayOfModel> days) {
    SortedSet<String> users = new TreeSet<>();
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (DayOfModel day : days) {
      users.add(day.userId());
      dates.add(day.day());
    }
    if (days.isEmpty()) {
      return "no day";
    }
    String who = users.size() == 1 ? users.first() : "%,d users".formatted(users.size());
    return dates.size() == 1
        ? who + " " + dates.first()
        : "%s %s … %s".formatted(who, dates.first(), dates.last());
  }
}
