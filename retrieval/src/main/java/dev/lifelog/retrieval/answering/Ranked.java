package dev.lifelog.retrieval.answering;

import dev.lifelog.core.Score;
import java.time.LocalDate;
import java.time.LocalTime;
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
    boolean informative) {

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
        informative);
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
