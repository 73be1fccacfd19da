package dev.lifelog.core.question;

import java.io.Serializable;
import java.time.LocalDate;

/** Local days, both ends included. */
public record DayRange(LocalDate from, LocalDate to) implements Serializable {

  public DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("days " + from + " to " + to + " end before they begin");
    }
  }

  public static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /** That day and all later ones. */
  public static DayRange since(LocalDate day) {
    return new DayRange(day, LocalDate.MAX);
  }

  /** That day and all earlier ones. */
  public static DayRange until(LocalDate day) {
    return new DayRange(LocalDate.MIN, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    if (to.equals(LocalDate.MAX)) {
      return "since " + from;
    }
    if (from.equals(LocalDate.MIN)) {
      return "until " + to;
    }
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
