package dev.lifelog.models.quantisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Counts how often two networks name the same class, and how often each a right one. */
final class Comparison {
  private final List<String> vocabulary;
  private int compared;
  private int agreed;
  private int labelled;
  private int rightBefore;
  private int rightAfter;

  Comparison(List<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes both networks' probabilities for a batch, row by row. */
  void add(List<CalibrationPicture> pictures, float[] before, float[] after) {
    for (int i = 0; i < pictures.size(); i++) {
      String first = best(before, i);
      String second = best(after, i);
      compared++;
      agreed += first.equals(second) ? 1 : 0;
      Set<String> concepts = pictures.get(i).concepts();
      if (vocabulary.stream().anyMatch(concepts::contains)) {
        labelled++;
        rightBefore += concepts.contains(first) ? 1 : 0;
        rightAfter += concepts.contains(second) ? 1 : 0;
      }
    }
  }

  private String best(float[] probabilities, int row) {
    int classes = vocabulary.size();
    float[] own = Arrays.copyOfRange(probabilities, row * classes, (row + 1) * classes);
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = own[c] > own[best] ? c : best;
    }
    return vocabulary.get(best);
  }

  int compared() {
    return compared;
  }

  double agreement() {
    return agreed / (double) compared;
  }

  /** NaN where nothing is labelled with a class of the vocabulary. */
  double accuracyBefore() {
    return rightBefore / (double) labelled;
  }

  double accuracyAfter() {
    return rightAfter / (double) labelled;
  }
}
