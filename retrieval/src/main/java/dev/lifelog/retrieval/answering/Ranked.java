package dev.lifelog.retrieval.answering;

import dev.lifelog.core.Score;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.moment.DayImage;
import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.question.Candidate;
import dev.lifelog.core.question.Question;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One image of an answer.
 *
 * @param rank from 1
 * @param score 0–10,000
 * @param concepts the wanted concepts that the image shows, best first, 0–10,000
 * @param path relative to the collection's root
 * @param why for people
 * @param informative whether its scene can be made out
 * @param moment null where it was not told on the way and has to be looked up
 */
public record Ranked(
    int rank,
    String imageId,
    String userId,
    LocalDate day,
    @Nullable LocalTime localTime,
    @Nullable String place,
    @Nullable String activity,
    int score,
    Map<String, Integer> concepts,
    String path,
    String why,
    boolean informative,
    @Nullable InMoment moment) {

  /** The same image at another place of a ranking. */
  Ranked at(int newRank, int newScore) {
    return new Ranked(
        newRank,
        imageId,
        userId,
        day,
        localTime,
        place,
        activity,
        newScore,
        concepts,
        path,
        why,
        informative,
        moment);
  }

  /**
   * An image as every way of answering describes it.
   *
   * @param row what the conditions were checked on
   * @param quality null where nobody looked
   * @param stored scores of the image's concepts, at least of those that are wanted
   */
  public static Ranked of(
      int rank,
      Question question,
      Candidate row,
      String imageId,
      String path,
      @Nullable String quality,
      Map<String, Integer> stored) {
    return of(rank, question, Found.of(row, imageId, path, quality), stored);
  }

  static Ranked of(int rank, Question question, Found found, Map<String, Integer> stored) {
    Map<String, Integer> shown = bestFirst(question, stored);
    return new Ranked(
        rank,
        found.imageId(),
        found.userId(),
        found.day(),
        found.localTime(),
        found.place(),
        found.activity(),
        question.score(question.points(stored)),
        shown,
        found.path(),
        Why.of(question, found, shown),
        DayImage.informative(found.quality()),
        found.moment());
  }

  /** The wanted ones that are there, equal ones by name. */
  private static Map<String, Integer> bestFirst(Question question, Map<String, Integer> stored) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    question.concepts().stream()
        .map(WeightedConcept::concept)
        .filter(concept -> stored.getOrDefault(concept, 0) > 0)
        .sorted(Comparator.<String>comparingInt(stored::get).reversed().thenComparing(name -> name))
        .forEach(concept -> shown.put(concept, stored.getOrDefault(concept, 0)));
    return shown;
  }

  Map<String, Object> asMap() {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("rank", rank);
    shape.put("image_id", imageId);
    shape.put("user_id", userId);
    shape.put("day", day.toString());
    shape.put("local_time", localTime == null ? null : localTime.toString());
    shape.put("place", place);
    shape.put("activity", activity);
    shape.put("score", Score.toDouble(score));
    Map<String, Double> shown = new LinkedHashMap<>();
    concepts.forEach((concept, value) -> shown.put(concept, Score.toDouble(value)));
    shape.put("concepts", shown);
    shape.put("path", path);
    shape.put("why", why);
    return shape;
  }
}
