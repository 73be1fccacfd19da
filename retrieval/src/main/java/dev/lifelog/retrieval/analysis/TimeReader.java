package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.TimeCondition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads all that says when, and refuses what cannot be true at once instead of answering it with
 * nothing.
 */
final class TimeReader {

  private TimeReader() {}

  /**
   * The time that is asked for.
   *
   * @param narrative sentences that may narrow the time of day, but not contradict the question's
   */
  static TimeCondition read(
      Wording wording, List<String> narrative, Set<Integer> heldYears, Notes notes) {
    DateReader.noteRelative(wording, notes);
    DateReader dates = DateReader.read(wording, notes, heldYears);
    Set<DayOfWeek> weekdays = WeekdayReader.read(wording);
    List<ClockExpression> said = ClockExpressions.read(wording, notes);
    MinutesOfDay asked = said.isEmpty() ? meals(wording) : intersect(wording, said);
    TimeCondition time =
        new TimeCondition(
            narrow(asked, narrative).ranges(),
            weekdays,
            dates.months,
            dates.years,
            dates.daysOfMonth,
            dates.days);
    refuseImpossible(time);
    return time;
  }

  private static MinutesOfDay meals(Wording wording) {
    return Meal.read(wording).stream()
        .map(ClockExpression::minutes)
        .reduce(MinutesOfDay::or)
        .orElse(MinutesOfDay.ALL);
  }

  private static MinutesOfDay narrow(MinutesOfDay asked, List<String> narrative) {
    MinutesOfDay narrowed = asked;
    for (String sentence : narrative) {
      Wording wording = Wording.of(sentence);
      Negation.mark(wording);
      for (ClockExpression said : ClockExpressions.read(wording, new Notes())) {
        MinutesOfDay both = narrowed.and(said.minutes());
        narrowed = both.isEmpty() ? narrowed : both;
      }
    }
    return narrowed;
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
  static void refuseImpossible(TimeCondition time) {
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

  private static void add(List<String> parts, Collection<?> alternatives) {
    if (!alternatives.isEmpty()) {
      parts.add(String.join(" or ", alternatives.stream().map(Object::toString).toList()));
    }
  }

  private static String capital(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
