package dev.lifelog.retrieval.visual;

import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** The best images of some classes among all that pass by; holds no more than are asked for. */
final class Ranking {

  private final Set<String> classes;
  private final int top;
  private final PriorityQueue<BestConcept> worstFirst =
      new PriorityQueue<>(BestConcept.BEST_FIRST.reversed());

  Ranking(Set<String> classes, int top) {
    this.classes = Set.copyOf(classes);
    this.top = top;
  }

  void offer(BestConcept image) {
    if (!classes.contains(image.concept())) {
      return;
    }
    worstFirst.add(image);
    if (worstFirst.size() > top) {
      worstFirst.remove();
    }
  }

  List<BestConcept> best() {
    return worstFirst.stream().sorted(BestConcept.BEST_FIRST).toList();
  }
}
