package dev.lifelog.core.question;

import dev.lifelog.core.concept.WeightedConcept;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The stable shape in which programs read what was understood: each axis always present, so that no
 * reader needs to ask for it.
 */
final class QuestionShape {

  private QuestionShape() {}

  static Map<String, Object> of(Question question) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("text", question.text());
    shape.put("user", question.user());
    Map<String, Double> concepts = new LinkedHashMap<>();
    for (WeightedConcept concept : question.concepts()) {
      concepts.put(concept.concept(), Question.weight(concept) / 10_000.0);
    }
    shape.put("concepts", concepts);
    shape.put("activities", question.activities());
    shape.put("places", question.places());
    shape.put("time", time(question.time()));
    shape.put("episode", episode(question.episode()));
    Map<String, Object> not = new LinkedHashMap<>();
    not.put("concepts", question.irrelevance().concepts());
    not.put("places", question.irrelevance().places());
    not.put("activities", question.irrelevance().activities());
    shape.put("not", not);
    return shape;
  }

  private static Map<String, Object> time(TimeCondition time) {
    Map<String, Object> shape = new LinkedHashMap<>();
    putTexts(shape, "clock", time.clock());
    putTexts(
        shape,
        "weekdays",
        time.weekdays().stream().map(DayOfWeek::name).map(QuestionShape::lower).toList());
    putTexts(
        shape,
        "months",
        time.months().stream().map(Month::name).map(QuestionShape::lower).toList());
    put(shape, "years", time.years());
    put(shape, "days_of_month", time.daysOfMonth());
    putTexts(shape, "days", time.days());
    return shape;
  }

  private static Map<String, Object> episode(EpisodeCondition episode) {
    Map<String, Object> shape = new LinkedHashMap<>();
    Journey journey = episode.journey();
    if (journey != null) {
      shape.put("from", journey.from());
      shape.put("to", journey.to());
    }
    if (episode.atLeast() > 0) {
      shape.put("at_least_minutes", episode.atLeast());
    }
    if (episode.atMost() < EpisodeCondition.FOREVER) {
      shape.put("at_most_minutes", episode.atMost());
    }
    return shape;
  }

  private static void putTexts(Map<String, Object> shape, String key, List<?> values) {
    put(shape, key, values.stream().map(Object::toString).toList());
  }

  private static void put(Map<String, Object> shape, String key, Collection<?> values) {
    if (!values.isEmpty()) {
      shape.put(key, new ArrayList<>(values));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
