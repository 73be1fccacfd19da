package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question while its parts are still read and amended. */
final class Draft {

  final String text;
  @Nullable String user;
  List<WeightedConcept> concepts = List.of();
  List<String> activities = List.of();
  List<String> places = List.of();
  List<ClockRange> clock = List.of();
  Set<DayOfWeek> weekdays = Set.of();
  Set<Month> months = Set.of();
  Set<Integer> years = Set.of();
  Set<Integer> daysOfMonth = Set.of();
  List<DayRange> days = List.of();
  EpisodeCondition episode = EpisodeCondition.ANY;
  List<String> notConcepts = List.of();
  List<String> notPlaces = List.of();
  List<String> notActivities = List.of();

  Draft(String text) {
    this.text = text;
  }

  void time(TimeCondition time) {
    clock = time.clock();
    weekdays = time.weekdays();
    months = time.months();
    years = time.years();
    daysOfMonth = time.daysOfMonth();
    days = time.days();
  }

  TimeCondition time() {
    return new TimeCondition(clock, weekdays, months, years, daysOfMonth, days);
  }

  Question question() {
    return new Question(
        text,
        user,
        concepts,
        activities,
        places,
        time(),
        episode,
        new Irrelevance(notConcepts, notPlaces, notActivities));
  }
}
