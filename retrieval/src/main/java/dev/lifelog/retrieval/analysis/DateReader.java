package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.DayRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final Pattern DAYS_OF_MONTH =
      Pattern.compile(
          "(?i)\\b(?:between |from )?(?:the )?"
              + DAY
              + " ?(?:and|to|until|till|-|–) ?(?:the )?"
              + DAY
              + "(?: of)? "
              + MONTH
              + "(?:,? "
              + YEAR
              + ")?");
  private static final Pattern MONTH_DAYS =
      Pattern.compile(
          "(?i)\\b(?:between |from )?"
              + MONTH
              + " (?:the )?"
              + DAY
              + " ?(?:and|to|until|till|-|–) ?(?:the )?"
              + DAY
              + "(?!:| ?[ap]\\.?m)(?:,? "
              + YEAR
              + ")?");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?i)\\b(?:in |during |of )?" + MONTH + ",? (?:of )?" + YEAR);
  private static final Pattern MONTH_SPAN =
      Pattern.compile(
          "(?i)\\b(?:between|from) "
              + MONTH
              + " (?:and|to|until|till|through) "
              + MONTH
              + "(?! \\d)");

  /**
   * "May" and "march" are also other words: alone they count after a preposition, or between
   * months.
   */
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          "(?i)\\b(?:(?:in|during|of|throughout|not|before|after|since|until|till) (?:early |late"
              + " |mid )?|(?:and|or|,) (?=\\p{Lu}))"
              + MONTH);

  private static final Pattern YEAR_ALONE = Pattern.compile("\\b" + YEAR);
  private static final Pattern BETWEEN =
      Pattern.compile("(?i) ?(?:and|to|until|till|-|–) ?(?:the )?");
  private static final Pattern OPENS_RANGE = Pattern.compile("(?i)\\b(?:between|from) (?:the )?$");

  final List<DayRange> days = new ArrayList<>();
  final Set<Month> months = EnumSet.noneOf(Month.class);
  final Set<Integer> years = new TreeSet<>();
  final Set<Integer> daysOfMonth = new TreeSet<>();

  private final Wording wording;
  private final Notes notes;
  private final Set<Integer> heldYears;

  private DateReader(Wording wording, Notes notes, Set<Integer> heldYears) {
    this.wording = wording;
    this.notes = notes;
    this.heldYears = new TreeSet<>(heldYears);
  }

  /**
   * A date as it was written.
   *
   * @param year null where it was left open
   */
  private record Dated(int start, int end, MonthDay day, @Nullable Integer year) {

    DayRange in(int anyYear) {
      return DayRange.of(day.atYear(year == null ? anyYear : year));
    }
  }

  /**
   * All that is said of days, months and years.
   *
   * @param heldYears those that "after 12 May" may be in
   */
  static DateReader read(Wording wording, Notes notes, Set<Integer> heldYears) {
    DateReader reader = new DateReader(wording, notes, heldYears);
    reader.spans();
    reader.dates();
    reader.monthsAndYears();
    return reader;
  }

  private void spans() {
    for (MatchResult match : wording.find(DAYS_OF_MONTH)) {
      span(match, match.group(3), match.group(1), match.group(2));
    }
    for (MatchResult match : wording.find(MONTH_DAYS)) {
      span(match, match.group(1), match.group(2), match.group(3));
    }
    for (MatchResult match : wording.find(MONTH_SPAN)) {
      wording.use(match);
      Month last = month(match.group(2));
      for (Month month = month(match.group(1)); month != last; month = month.plus(1)) {
        months.add(month);
      }
      months.add(last);
    }
  }

  private void span(MatchResult match, String month, String first, String last) {
    wording.use(match);
    String year = match.group(4);
    Dated from = dated(match, year, month(month), first);
    Dated to = dated(match, year, month(month), last);
    range(from, Optional.of(to), Bound.RANGE);
  }

  private void dates() {
    List<Dated> dates = new ArrayList<>();
    wording
        .find(YEAR_FIRST)
        .forEach(m -> dates.add(dated(m, m.group(1), month(m.group(2), m), m.group(3))));
    wording
        .find(DAY_FIRST)
        .forEach(m -> dates.add(dated(m, m.group(3), month(m.group(2), m), m.group(1))));
    wording
        .find(DAY_MONTH)
        .forEach(m -> dates.add(dated(m, m.group(3), month(m.group(2)), m.group(1))));
    wording
        .find(MONTH_DAY)
        .forEach(m -> dates.add(dated(m, m.group(3), month(m.group(1)), m.group(2))));
    dates.sort((one, other) -> Integer.compare(one.start(), other.start()));
    for (int i = 0; i < dates.size(); i++) {
      Dated date = dates.get(i);
      boolean opens = OPENS_RANGE.matcher(wording.text().substring(0, date.start())).find();
      if (opens && i + 1 < dates.size() && joined(date, dates.get(i + 1))) {
        range(date, Optional.of(dates.get(++i)), Bound.RANGE);
      } else {
        Bound bound = opens ? Bound.SINCE : Bound.before(wording.text(), date.start());
        if (bound == Bound.RANGE) {
          single(date);
        } else {
          range(date, Optional.empty(), bound);
        }
      }
    }
  }

  private void single(Dated date) {
    if (date.year() != null) {
      days.add(date.in(date.year()));
    } else {
      months.add(date.day().getMonth());
      daysOfMonth.add(date.day().getDayOfMonth());
    }
  }

  private void range(Dated date, Optional<Dated> to, Bound bound) {
    Integer year = date.year() == null ? to.map(Dated::year).orElse(null) : date.year();
    Set<Integer> candidates = year == null ? heldYears : Set.of(year);
    if (candidates.isEmpty()) {
      notes.ignored("\"" + written(date) + "\": name the year as well");
    }
    for (int each : candidates) {
      DayRange first = date.in(each);
      DayRange last = to.map(end -> end.in(each)).orElse(first);
      days.addAll(bound.range(ordered(first.from(), last.to())));
    }
  }

  private String written(Dated date) {
    return wording.text().substring(date.start(), date.end()).strip();
  }

  private boolean joined(Dated one, Dated other) {
    return BETWEEN.matcher(wording.text().substring(one.end(), other.start())).matches();
  }

  private static DayRange ordered(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw UserError.of(
          "the dates " + from + " to " + to + " end before they begin",
          "Name the earlier date first");
    }
    return new DayRange(from, to);
  }

  private void monthsAndYears() {
    for (MatchResult match : wording.find(MONTH_YEAR)) {
      wording.use(match);
      YearMonth month = YearMonth.of(Integer.parseInt(match.group(2)), month(match.group(1)));
      Bound bound = Bound.before(wording.text(), match.start());
      if (bound == Bound.RANGE) {
        months.add(month.getMonth());
        years.add(month.getYear());
      } else {
        days.addAll(bound.range(new DayRange(month.atDay(1), month.atEndOfMonth())));
      }
    }
    wording.find(MONTH_ALONE).forEach(this::monthAlone);
    for (MatchResult match : wording.find(YEAR_ALONE)) {
      wording.use(match);
      int year = Integer.parseInt(match.group(1));
      Bound bound = Bound.before(wording.text(), match.start());
      if (bound == Bound.RANGE) {
        years.add(year);
      } else {
        days.addAll(
            bound.range(new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
      }
    }
  }

  private void monthAlone(MatchResult match) {
    boolean listed =
        !Character.isLetter(match.group().charAt(0))
            || match.group().regionMatches(true, 0, "and", 0, 3)
            || match.group().regionMatches(true, 0, "or", 0, 2);
    if (listed && months.isEmpty()) {
      return;
    }
    wording.use(match);
    Month month = month(match.group(1));
    Bound bound = Bound.before(wording.text(), match.start(1));
    if (bound == Bound.RANGE) {
      months.add(month);
    } else if (bound == Bound.NOT) {
      Set<Month> others = EnumSet.allOf(Month.class);
      others.remove(month);
      months.addAll(others);
    } else {
      for (int year : heldYears) {
        YearMonth whole = YearMonth.of(year, month);
        days.addAll(bound.range(new DayRange(whole.atDay(1), whole.atEndOfMonth())));
      }
    }
  }

  private Dated dated(MatchResult match, @Nullable String year, Month month, String day) {
    wording.use(match);
    int number = Integer.parseInt(day);
    boolean leap = year == null || Year.isLeap(Integer.parseInt(year));
    if (number < 1 || number > month.length(leap)) {
      throw UserError.of(
          "there is no date "
              + match.group().strip()
              + "; the nearest is "
              + Math.max(1, month.length(leap))
              + " "
              + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
          WRITE);
    }
    return new Dated(
        match.start(),
        match.end(),
        MonthDay.of(month, number),
        year == null ? null : Integer.valueOf(year));
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

  private static final String WRITE = "Write it as year-month-day, for instance 2018-05-04";

  private static UserError noSuchDate(MatchResult match) {
    return UserError.of("there is no date " + match.group().strip(), WRITE);
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
