package dev.lifelog.retrieval.analysis;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads days of the week: "on Monday", "at the weekend", "not on Sundays", "from Monday to Friday".
 */
final class WeekdayReader {

  static final String NAMES = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)\\b(?:from )?(" + NAMES + ")s? (?:to|until|till|through) (" + NAMES + ")s?\\b");
  private static final Pattern DAY =
      Pattern.compile("(?i)\\b(?:on )?(?:a |an |every |each )?(" + NAMES + ")s?\\b");
  private static final Pattern WEEKEND =
      Pattern.compile("(?i)\\b(?:on |at |during )?(?:the |a )?weekends?\\b");
  private static final Pattern WORKDAY =
      Pattern.compile(
          "(?i)\\b(?:on |during )?(?:the |a )?(?:weekdays?|work(?:ing)? ?days?|during the week)\\b");
  private static final Set<DayOfWeek> WEEKEND_DAYS =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private WeekdayReader() {}

  static Set<DayOfWeek> read(Wording wording) {
    Set<DayOfWeek> wanted = EnumSet.noneOf(DayOfWeek.class);
    Set<DayOfWeek> excluded = EnumSet.noneOf(DayOfWeek.class);
    for (MatchResult match : wording.find(SPAN)) {
      take(wording, match, span(day(match.group(1)), day(match.group(2))), wanted, excluded);
    }
    for (MatchResult match : wording.find(WEEKEND)) {
      take(wording, match, WEEKEND_DAYS, wanted, excluded);
    }
    for (MatchResult match : wording.find(WORKDAY)) {
      take(wording, match, EnumSet.complementOf(EnumSet.copyOf(WEEKEND_DAYS)), wanted, excluded);
    }
    for (MatchResult match : wording.find(DAY)) {
      take(wording, match, EnumSet.of(day(match.group(1))), wanted, excluded);
    }
    if (!excluded.isEmpty()) {
      wanted.addAll(wanted.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : wanted);
      wanted.removeAll(excluded);
    }
    return wanted;
  }

  private static void take(
      Wording wording,
      MatchResult match,
      Set<DayOfWeek> days,
      Set<DayOfWeek> wanted,
      Set<DayOfWeek> excluded) {
    wording.use(match);
    (Negation.endsAt(wording.text(), match.start()) ? excluded : wanted).addAll(days);
  }

  private static Set<DayOfWeek> span(DayOfWeek from, DayOfWeek to) {
    Set<DayOfWeek> days = EnumSet.of(from, to);
    for (DayOfWeek day = from; day != to; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
