package dev.lifelog.retrieval.analysis;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A time of day as written: "8", "8 am", "8.30 in the evening", "20:15", "noon". */
final class ClockTime {

  private static final String HALF = "(?: ?(?:[ap]\\.?m\\b\\.?|o'clock))";
  private static final String PART =
      "(?: (?:in the (?:early |late )?(?:morning|afternoon|evening)|at night))";

  /** Bare numbers count only where no noun follows: "at 8 on Monday", not "at 3 shops". */
  private static final String NO_NOUN =
      "(?= ?(?:$|[-–,.;:!?)]|(?:on|in|and|or|to|at|with|while|when|before|after|from|until|till|every|each|not|but|by|during)\\b))";

  private static final List<String> HOURS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** Spelled out, a bare number says even less: "at one or two tables". */
  private static final String SPELLED =
      "(?:half past |quarter past |quarter to )?(?:"
          + String.join("|", HOURS)
          + ")\\b(?:"
          + HALF
          + PART
          + "?|"
          + PART
          + "|(?= ?(?:$|[,.;:!?)]|(?:and|to|until|till)\\b)))";

  /** For use inside other patterns; has no groups. */
  static final String REGEX =
      "(?:\\d{1,2}(?:(?:[:.]\\d{2}\\b"
          + HALF
          + "?|"
          + HALF
          + ")"
          + PART
          + "?|"
          + PART
          + "|\\b(?![:./-]\\d)"
          + NO_NOUN
          + ")|"
          + SPELLED
          + "|noon\\b|midday\\b|midnight\\b)";

  private static final Pattern FIELDS = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(.*)");

  private ClockTime() {}

  /** The times it may mean, morning before evening; none if there is no such time. */
  static List<LocalTime> readings(String written) {
    String text = written.toLowerCase(Locale.ROOT).replace(".m", "m").strip();
    if (text.equals("noon") || text.equals("midday")) {
      return List.of(LocalTime.NOON);
    }
    if (text.equals("midnight")) {
      return List.of(LocalTime.MIDNIGHT);
    }
    Matcher fields = FIELDS.matcher(digits(text));
    if (!fields.matches()) {
      return List.of();
    }
    int hour = Integer.parseInt(fields.group(1));
    int minute = fields.group(2) == null ? 0 : Integer.parseInt(fields.group(2));
    if (hour > 24 || minute > 59) {
      return List.of();
    }
    return hours(hour, fields.group(1).startsWith("0"), fields.group(3))
        .map(h -> LocalTime.of(h, minute))
        .toList();
  }

  private static Stream<Integer> hours(int hour, boolean leadingZero, String half) {
    int morning = hour % 12;
    int evening = morning + 12;
    if (hour > 12 || leadingZero) {
      return Stream.of(hour % 24);
    }
    if (half.contains("am") || half.contains("morning")) {
      return Stream.of(morning);
    }
    if (half.contains("pm") || half.contains("afternoon") || half.contains("evening")) {
      return Stream.of(evening);
    }
    if (half.contains("night")) {
      return Stream.of(morning < 6 ? morning : evening);
    }
    return Stream.of(morning, evening);
  }

  /** "Half past eight in the evening" as "8:30 in the evening". */
  private static String digits(String text) {
    String minutes =
        text.startsWith("half past ")
            ? ":30"
            : text.startsWith("quarter past ")
                ? ":15"
                : text.startsWith("quarter to ") ? ":45" : "";
    String rest = text.replaceFirst("^(?:half past|quarter past|quarter to) ", "");
    for (int hour = HOURS.size(); hour > 0; hour--) {
      String word = HOURS.get(hour - 1);
      if (rest.startsWith(word)) {
        int shown = minutes.equals(":45") ? (hour + 10) % 12 + 1 : hour;
        return shown + minutes + rest.substring(word.length());
      }
    }
    return text;
  }
}
