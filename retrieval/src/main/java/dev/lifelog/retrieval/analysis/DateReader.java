package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.DayRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates with and without their year, ranges of dates, months and years. */
final class DateReader {

  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\b";
  private static final String YEAR = "((?:19|20)\\d{2})\\b";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b" + YEAR + "[-/](\\d{1,2})[-/](\\d{1,2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]" + YEAR);
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?i)\\b" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?i)\\b" + MONTH + " (?:the )?" + DAY + "(?!:| ?[ap]\\.?m)(?:,? " + YEAR + ")?");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?i)\\b(?:in |during |of |since )?" + MONTH + ",? (?:of )?" + YEAR);

  /**
   * "May" and "march" are also other words: alone they count after a preposition, or between
   * months.
   */
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          "(?i)\\b(?:(?:in|during|of|throughout|not) (?:early |late |mid )?|(?:and|or|,) (?=\\p{Lu}))"
              + MONTH);

  private static final Pattern YEAR_ALONE = Pattern.compile("\\b" + YEAR);
  private static final Pattern BEFORE = Pattern.compile("(?i)\\b(before|until|till) (?:the )?$");
  private static final Pattern AFTER = Pattern.compile("(?i)\\b(after|since) (?:the )?$");
  private static final Pattern BETWEEN =
      Pattern.compile("(?i) ?(?:and|to|until|till|-|–) ?(?:the )?");
  private static final Pattern OPENS_RANGE = Pattern.compile("(?i)\\b(?:between|from) (?:the )?$");
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2999, 12, 31);

  final List<DayRange> days = new ArrayList<>();
  final Set<Month> months = EnumSet.noneOf(Month.class);
  final Set<Integer> years = new TreeSet<>();
  final Set<Integer> daysOfMonth = new TreeSet<>();

  private record Dated(int start, int end, LocalDate day) {}

  static DateReader read(Wording wording, Notes notes) {
    DateReader reader = new DateReader();
    reader.fullDates(wording, notes);
    reader.monthsAndYears(wording, notes);
    return reader;
  }

  private void fullDates(Wording wording, Notes notes) {
    List<Dated> dates = new ArrayList<>();
    wording
        .find(YEAR_FIRST)
        .forEach(m -> dates.add(dated(wording, m, m.group(1), month(m.group(2), m), m.group(3))));
    wording
        .find(DAY_FIRST)
        .forEach(m -> dates.add(dated(wording, m, m.group(3), month(m.group(2), m), m.group(1))));
    wording.find(DAY_MONTH).forEach(m -> dayAndMonth(wording, m, m.group(1), m.group(2), dates));
    wording.find(MONTH_DAY).forEach(m -> dayAndMonth(wording, m, m.group(2), m.group(1), dates));
    dates.sort((one, other) -> Integer.compare(one.start(), other.start()));
    for (int i = 0; i < dates.size(); i++) {
      Dated date = dates.get(i);
      String before = wording.text().substring(0, date.start());
      if (Negation.endsAt(wording.text(), date.start())) {
        notes.ignored("\"not " + date.day() + "\": single days cannot be excluded yet");
      } else if (OPENS_RANGE.matcher(before).find()
          && i + 1 < dates.size()
          && joined(wording, date, dates.get(i + 1))) {
        days.add(range(date.day(), dates.get(++i).day()));
      } else if (OPENS_RANGE.matcher(before).find() || AFTER.matcher(before).find()) {
        days.add(
            new DayRange(
                before.toLowerCase(Locale.ROOT).stripTrailing().endsWith("after")
                    ? date.day().plusDays(1)
                    : date.day(),
                END));
      } else if (BEFORE.matcher(before).find()) {
        days.add(
            new DayRange(
                BEGINNING,
                before.toLowerCase(Locale.ROOT).stripTrailing().endsWith("before")
                    ? date.day().minusDays(1)
                    : date.day()));
      } else {
        days.add(DayRange.of(date.day()));
      }
    }
  }

  private static boolean joined(Wording wording, Dated one, Dated other) {
    return BETWEEN.matcher(wording.text().substring(one.end(), other.start())).matches();
  }

  private static DayRange range(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw UserError.of(
          "the dates " + from + " to " + to + " end before they begin",
          "Name the earlier date first");
    }
    return new DayRange(from, to);
  }

  private void dayAndMonth(
      Wording wording, MatchResult match, String day, String month, List<Dated> dates) {
    if (match.group(3) != null) {
      dates.add(dated(wording, match, match.group(3), month(month), day));
      return;
    }
    int number = Integer.parseInt(day);
    if (number < 1 || number > month(month).maxLength()) {
      throw noSuchDate(match);
    }
    wording.use(match);
    months.add(month(month));
    daysOfMonth.add(number);
  }

  private void monthsAndYears(Wording wording, Notes notes) {
    for (MatchResult match : wording.find(MONTH_YEAR)) {
      wording.use(match);
      months.add(month(match.group(1)));
      years.add(Integer.valueOf(match.group(2)));
    }
    for (MatchResult match : wording.find(MONTH_ALONE)) {
      boolean listed =
          !Character.isLetter(match.group().charAt(0))
              || match.group().regionMatches(true, 0, "and", 0, 3)
              || match.group().regionMatches(true, 0, "or", 0, 2);
      if (listed && months.isEmpty()) {
        continue;
      }
      wording.use(match);
      if (Negation.endsAt(wording.text(), match.start(1))) {
        Set<Month> others = EnumSet.allOf(Month.class);
        others.remove(month(match.group(1)));
        months.addAll(others);
      } else {
        months.add(month(match.group(1)));
      }
    }
    for (MatchResult match : wording.find(YEAR_ALONE)) {
      wording.use(match);
      if (Negation.endsAt(wording.text(), match.start())) {
        notes.ignored("\"not " + match.group() + "\": single years cannot be excluded yet");
      } else {
        years.add(Integer.valueOf(match.group(1)));
      }
    }
  }

  private static Dated dated(
      Wording wording, MatchResult match, String year, Month month, String day) {
    wording.use(match);
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      return new Dated(match.start(), match.end(), date);
    } catch (DateTimeException e) {
      throw noSuchDate(match);
    }
  }

  private static Month month(String number, MatchResult match) {
    int month = Integer.parseInt(number);
    if (month < 1 || month > 12) {
      throw noSuchDate(match);
    }
    return Month.of(month);
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static UserError noSuchDate(MatchResult match) {
    return UserError.of(
        "there is no date " + match.group().strip(),
        "Write it as year-month-day, for instance 2018-05-04");
  }

  /** Kept here because a relative day needs a today, and a lifelog's today is long past. */
  static void noteRelative(Wording wording, Notes notes) {
    Matcher relative = RELATIVE.matcher(wording.text());
    while (relative.find()) {
      wording.use(relative.start(), relative.end());
      notes.ignored("\"" + relative.group() + "\": name the date instead, as in 2018-05-04");
    }
  }

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:today|yesterday|tomorrow|(?:last|next|this) (?:week|weekend|month|year|"
              + WeekdayReader.NAMES
              + "))\\b");
}
