package dev.lifelog.retrieval.answering;

import dev.lifelog.core.Score;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.question.Question;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in one line why an image stands in an answer: what it shows, and how it meets what was asked
 * of place, activity and time.
 */
final class Why {

  private Why() {}

  static String of(Question question, Found found, Map<String, Integer> shown) {
    List<String> parts = new ArrayList<>();
    if (!shown.isEmpty()) {
      parts.add("shows " + String.join(", ", shown.entrySet().stream().map(Why::scored).toList()));
    }
    if (found.place() != null) {
      parts.add("at " + found.place());
    }
    if (!question.irrelevance().places().isEmpty()) {
      parts.add("not at " + String.join(" or ", question.irrelevance().places()));
    }
    if (found.activity() != null && !question.activities().isEmpty()) {
      parts.add(found.activity());
    }
    Episode episode = found.episode();
    if (question.episode().journey() != null && episode.isJourney()) {
      parts.add("on the way from " + episode.cameFrom() + " to " + episode.goesTo());
    }
    if (question.episode().hasDuration() && episode.minutes() != null) {
      parts.add("for " + episode.minutes() + " minutes");
    }
    if (!question.irrelevance().concepts().isEmpty()) {
      parts.add("rather than " + String.join(" or ", question.irrelevance().concepts()));
    }
    String weekday = found.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    parts.add(
        "on "
            + weekday
            + " "
            + found.day()
            + (found.localTime() == null ? "" : " at " + found.localTime()));
    return String.join("; ", parts);
  }

  private static String scored(Map.Entry<String, Integer> concept) {
    return String.format(
        Locale.ROOT,
        "%s (%.2f)",
        concept.getKey().replace('_', ' '),
        Score.toDouble(concept.getValue()));
  }
}
