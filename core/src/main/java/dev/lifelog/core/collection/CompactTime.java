package dev.lifelog.core.collection;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Minutes as the tables write them: {@code 20180503_0617}. By hand, because each row holds up to
 * forty of them and a formatter would make most of the cost of reading it.
 */
final class CompactTime {

  /** Of {@code 20180503_0617}. */
  static final int LENGTH = 13;

  /** No lifelog is older; clocks that were never set are. */
  private static final int FIRST_YEAR = 1990;

  private CompactTime() {}

  /** The minute that stands at {@code from}; empty where none does or it does not exist. */
  static Optional<LocalDateTime> minute(String text, int from) {
    if (from < 0 || text.length() < from + LENGTH || text.charAt(from + 8) != '_') {
      return Optional.empty();
    }
    int year = number(text, from, 4);
    int month = number(text, from + 4, 2);
    int day = number(text, from + 6, 2);
    int hour = number(text, from + 9, 2);
    int minute = number(text, from + 11, 2);
    if ((month | day | hour | minute) < 0 || year < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.of(year, month, day, hour, minute));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The number of so many digits, or -1. */
  static int number(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  static String write(LocalDateTime time) {
    StringBuilder text = new StringBuilder(LENGTH);
    append(text, time.getYear(), 4);
    append(text, time.getMonthValue(), 2);
    append(text, time.getDayOfMonth(), 2);
    text.append('_');
    append(text, time.getHour(), 2);
    append(text, time.getMinute(), 2);
    return text.toString();
  }

  private static void append(StringBuilder text, int value, int digits) {
    String written = Integer.toString(value);
    text.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
  }
}
