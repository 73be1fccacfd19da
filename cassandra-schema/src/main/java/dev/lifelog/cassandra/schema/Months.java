package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.YearMonth;
import java.util.List;

/**
 * Which slices of {@code image_by_concept} a user has: the months of the days that a model has
 * seen.
 */
public final class Months {

  private final DayIndex days;

  public Months(CqlSession session) {
    this.days = new DayIndex(session);
  }

  /** Ascending; also of days still at work, whose rows may be there in part. */
  public List<YearMonth> of(String userId, String model) {
    return days.ofUser(userId).stream()
        .filter(entry -> entry.model().equals(model))
        .map(entry -> YearMonth.from(entry.day()))
        .distinct()
        .sorted()
        .toList();
  }
}
