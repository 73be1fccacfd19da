package dev.lifelog.retrieval.answering;

import dev.lifelog.core.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Answers a question that names no concept: every image that meets its conditions meets all of it,
 * so ties decide and the first k in time are the answer. Days are read in their order, a few at
 * once, until k are found.
 */
final class ConditionSearch {

  private static final int DAYS_AT_ONCE = 8;
  private static final int IMAGES_AT_ONCE = 100;

  private final Question question;
  private final SelectMinutes minutes;
  private final SelectPaths paths;
  private final SelectConcepts concepts;
  private final Reads reads;

  ConditionSearch(
      Question question,
      SelectMinutes minutes,
      SelectPaths paths,
      SelectConcepts concepts,
      Reads reads) {
    this.question = question;
    this.minutes = minutes;
    this.paths = paths;
    this.concepts = concepts;
    this.reads = reads;
  }

  /**
   * The first images of one user.
   *
   * @param days ascending
   */
  List<Found> first(int top, String userId, List<LocalDate> days) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < days.size() && found.size() < top; from += DAYS_AT_ONCE) {
      List<LocalDate> window = days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE));
      for (List<SelectMinutes.Minute> day :
          Reads.all(window, each -> minutes.read(reads, userId, each))) {
        take(day, top, found);
      }
    }
    return found;
  }

  private void take(List<SelectMinutes.Minute> day, int top, List<Found> found) {
    List<Found> listed = new ArrayList<>();
    for (SelectMinutes.Minute minute : day) {
      if (question.accepts(minute.asCandidate())) {
        for (String id : minute.imageIds()) {
          listed.add(Found.of(minute.asCandidate(), id, "", null));
        }
      }
    }
    listed.sort(Comparator.comparing(Found::imageId));
    for (int from = 0; from < listed.size() && found.size() < top; from += IMAGES_AT_ONCE) {
      check(listed.subList(from, Math.min(listed.size(), from + IMAGES_AT_ONCE)), found);
    }
    if (found.size() > top) {
      found.subList(top, found.size()).clear();
    }
  }

  private void check(List<Found> listed, List<Found> found) {
    Found any = listed.get(0);
    List<String> ids = listed.stream().map(Found::imageId).toList();
    Map<String, SelectPaths.Picture> held = paths.read(reads, any.userId(), any.day(), ids);
    Map<String, Map<String, Integer>> stored =
        question.irrelevance().concepts().isEmpty()
            ? Map.of()
            : concepts.read(reads, List.of(new SelectConcepts.Batch(any.userId(), any.day(), ids)));
    for (Found image : listed) {
      boolean excluded = question.irrelevant(stored.getOrDefault(image.imageId(), Map.of()));
      SelectPaths.Picture path = held.get(image.imageId());
      if (path != null && !excluded) {
        found.add(Found.of(image.asCandidate(), image.imageId(), path.path(), path.quality()));
      }
    }
  }
}
