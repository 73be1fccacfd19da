package dev.lifelog.core.question;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A stretch of the local day, {@code to} excluded. A range that does not end after it begins runs
 * over midnight, so {@code 22:00–05:00} is the night and {@code 20:00–00:00} ends with the day;
 * equal ends mean the whole day.
 */
public record ClockRange(LocalTime from, LocalTime to) implements Serializable {

  public static ClockRange of(int fromHour, int toHour) {
    return new ClockRange(LocalTime.of(fromHour % 24, 0), LocalTime.of(toHour % 24, 0));
  }

  public boolean contains(LocalTime time) {
    boolean started = !time.isBefore(from);
    boolean open = time.isBefore(to);
    return from.isBefore(to) ? started && open : started || open;
  }

  @Override
  public String toString() {
    return from + "–" + to;
  }
}
