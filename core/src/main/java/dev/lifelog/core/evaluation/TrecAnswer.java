package dev.lifelog.core.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of trec_eval's run form. */
record TrecAnswer(String topic, String image, long rank, double score) {

  /**
   * As trec_eval ranks; where it would go by the image's name, the rank that is written decides.
   */
  private static final Comparator<TrecAnswer> BEST_FIRST =
      Comparator.comparingDouble(TrecAnswer::score).reversed().thenComparingLong(TrecAnswer::rank);

  /**
   * The answers of a file, best first. Its scores are the confidences where all of them are from 0
   * to 1; those of other scales give way to the inverse of the rank.
   */
  static List<RunEntry> entries(List<TrecAnswer> answers) {
    boolean confidences = answers.stream().allMatch(a -> a.score() >= 0 && a.score() <= 1);
    List<TrecAnswer> sorted = new ArrayList<>(answers);
    sorted.sort(BEST_FIRST);
    Map<String, Integer> ranks = new HashMap<>();
    List<RunEntry> entries = new ArrayList<>();
    for (TrecAnswer answer : sorted) {
      int rank = ranks.merge(TopicIds.canonical(answer.topic()), 1, Integer::sum);
      double confidence = confidences ? answer.score() : 1.0 / rank;
      entries.add(new RunEntry(answer.topic(), answer.image(), confidence));
    }
    return entries;
  }
}
