package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.TimeCondition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that says when, and refuses what cannot be true at once instead of answering it with
 * nothing.
 */
final class TimeReader {

  /** What stands between two expressions that are alternatives: "in the morning or at night". */
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(?i)\\s*(?:,|and|or|nor|, ?or|, ?and|as well as)\\s*");

  private TimeReader() {}

  static TimeCondition read(Wording wording, Notes notes) {
    DateReader.noteRelative(wording, notes);
    DateReader dates = DateReader.read(wording, notes);
    Set<DayOfWeek> weekdays = WeekdayReader.read(wording);
    List<ClockExpression> said = new ArrayList<>(ClockReader.read(wording, notes));
    said.addAll(PartOfDay.read(wording));
    Optional<MinutesOfDay> minutes =
        said.isEmpty() ? meals(wording) : Optional.of(combine(wording, said));
    List<ClockRange> clock = minutes.map(MinutesOfDay::ranges).orElse(List.of());
    TimeCondition time =
        new TimeCondition(
            clock, weekdays, dates.months, dates.years, dates.daysOfMonth, dates.days);
    refuseImpossible(time);
    note(time, notes);
    return time;
  }

  private static Optional<MinutesOfDay> meals(Wording wording) {
    return Meal.read(wording).stream().map(ClockExpression::minutes).reduce(MinutesOfDay::or);
  }

  private static MinutesOfDay combine(Wording wording, List<ClockExpression> said) {
    said.sort(Comparator.comparingInt(ClockExpression::start));
    List<ClockExpression> groups = new ArrayList<>();
    @Nullable MinutesOfDay open = null;
    @Nullable ClockExpression first = null;
    @Nullable ClockExpression last = null;
    for (ClockExpression next : said) {
      if (open == null || first == null || last == null) {
        open = next.minutes();
        first = next;
      } else if (ALTERNATIVE
          .matcher(wording.text().substring(last.end(), next.start()))
          .matches()) {
        open = open.or(next.minutes());
      } else {
        groups.add(group(wording, first, last, open));
        open = next.minutes();
        first = next;
      }
      last = next;
    }
    if (open != null && first != null && last != null) {
      groups.add(group(wording, first, last, open));
    }
    return intersect(wording, groups);
  }

  private static ClockExpression group(
      Wording wording, ClockExpression first, ClockExpression last, MinutesOfDay minutes) {
    boolean negated = Negation.endsAt(wording.text(), first.start());
    return new ClockExpression(first.start(), last.end(), negated ? minutes.complement() : minutes);
  }

  private static MinutesOfDay intersect(Wording wording, List<ClockExpression> groups) {
    MinutesOfDay all = groups.get(0).minutes();
    for (ClockExpression group : groups.subList(1, groups.size())) {
      MinutesOfDay both = all.and(group.minutes());
      if (both.isEmpty()) {
        throw UserError.of(
            "\""
                + quote(wording, groups.get(0))
                + "\" and \""
                + quote(wording, group)
                + "\" exclude each other",
            "Ask for one of them, or join them with \"or\"");
      }
      all = both;
    }
    return all;
  }

  private static String quote(Wording wording, ClockExpression part) {
    return wording.text().substring(part.start(), part.end()).strip();
  }

  /** A range longer than a year holds every kind of day, so only short ones are looked through. */
  private static void refuseImpossible(TimeCondition time) {
    boolean possible = time.days().isEmpty();
    for (DayRange range : time.days()) {
      possible |= range.from().plusYears(1).isBefore(range.to());
      for (LocalDate day = range.from();
          !possible && !day.isAfter(range.to());
          day = day.plusDays(1)) {
        possible = time.acceptsDay(day);
      }
    }
    if (!possible) {
      throw UserError.of(
          "the days asked for exclude each other: " + words(time),
          "Leave out either the date or the weekday, month and year");
    }
  }

  private static void note(TimeCondition time, Notes notes) {
    if (!time.isAny()) {
      notes.understood("time: " + words(time));
    }
  }

  static String words(TimeCondition time) {
    List<String> parts = new ArrayList<>();
    add(parts, time.days());
    add(parts, time.weekdays().stream().map(day -> capital(day.name())).toList());
    add(parts, time.daysOfMonth());
    add(parts, time.months().stream().map(month -> capital(month.name())).toList());
    add(parts, time.years());
    add(parts, time.clock());
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, java.util.Collection<?> alternatives) {
    if (!alternatives.isEmpty()) {
      parts.add(String.join(" or ", alternatives.stream().map(Object::toString).toList()));
    }
  }

  private static String capital(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
