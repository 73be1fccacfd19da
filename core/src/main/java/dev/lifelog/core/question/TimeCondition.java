package dev.lifelog.core.question;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When, in local time. Each part names its alternatives; an empty part asks for nothing, and all
 * parts that ask must hold together.
 *
 * @param daysOfMonth 1–31, for a date whose year was left open
 */
public record TimeCondition(
    List<ClockRange> clock,
    Set<DayOfWeek> weekdays,
    Set<Month> months,
    Set<Integer> years,
    Set<Integer> daysOfMonth,
    List<DayRange> days)
    implements Serializable {

  public static final TimeCondition ANY =
      new TimeCondition(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

  public TimeCondition {
    clock = List.copyOf(clock);
    weekdays = ordered(weekdays);
    months = ordered(months);
    years = ordered(years);
    daysOfMonth = ordered(daysOfMonth);
    days = List.copyOf(days);
  }

  public boolean isAny() {
    return clock.isEmpty() && asksForNoDay();
  }

  /**
   * The same on these days only.
   *
   * @throws UserError where it asks for other days, so that nothing could ever be found
   */
  public TimeCondition within(DayRange range) {
    List<DayRange> both =
        days.isEmpty()
            ? List.of(range)
            : days.stream()
                .filter(asked -> overlap(asked, range))
                .map(
                    asked ->
                        new DayRange(
                            asked.from().isAfter(range.from()) ? asked.from() : range.from(),
                            asked.to().isBefore(range.to()) ? asked.to() : range.to()))
                .toList();
    if (both.isEmpty()) {
      throw UserError.of(
          "the question asks for " + days + ", which is outside of " + range,
          "Ask about other days");
    }
    return new TimeCondition(clock, weekdays, months, years, daysOfMonth, both);
  }

  /** An image whose local time is unknown meets no condition on the clock. */
  public boolean accepts(LocalDate day, @Nullable LocalTime time) {
    return acceptsDay(day) && acceptsClock(time);
  }

  public boolean acceptsDay(LocalDate day) {
    return (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        && (daysOfMonth.isEmpty() || daysOfMonth.contains(day.getDayOfMonth()))
        && acceptsMonth(day.getMonth())
        && acceptsYear(day.getYear())
        && (days.isEmpty() || days.stream().anyMatch(range -> range.contains(day)));
  }

  /**
   * Whether a day of that month could be accepted: the months of which nothing need be read answer
   * no.
   */
  public boolean mayFallIn(YearMonth month) {
    DayRange whole = new DayRange(month.atDay(1), month.atEndOfMonth());
    return acceptsMonth(month.getMonth())
        && acceptsYear(month.getYear())
        && (days.isEmpty() || days.stream().anyMatch(range -> overlap(range, whole)));
  }

  /** Ordered, so that the same condition always prints the same. */
  private static <T extends Comparable<T>> Set<T> ordered(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  private boolean asksForNoDay() {
    return weekdays.isEmpty()
        && months.isEmpty()
        && years.isEmpty()
        && daysOfMonth.isEmpty()
        && days.isEmpty();
  }

  private boolean acceptsClock(@Nullable LocalTime time) {
    return clock.isEmpty()
        || (time != null && clock.stream().anyMatch(range -> range.contains(time)));
  }

  private boolean acceptsMonth(Month month) {
    return months.isEmpty() || months.contains(month);
  }

  private boolean acceptsYear(int year) {
    return years.isEmpty() || years.contains(year);
  }

  private static boolean overlap(DayRange one, DayRange other) {
    return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
  }
}
