package dev.lifelog.retrieval.answering;

import java.util.PriorityQueue;

/** The points of the best k images seen so far: who has fewer than the last of them is out. */
final class Bar {

  private final int top;
  private final PriorityQueue<Long> best = new PriorityQueue<>();

  Bar(int top) {
    this.top = top;
  }

  /** Of an image that meets all conditions, and only once for each. */
  void pass(long points) {
    if (best.size() == top) {
      best.remove();
    }
    best.add(points);
  }

  /** Whether an image of so many points could be among the best. */
  boolean isReachedBy(long points) {
    return best.size() < top || points >= best.element();
  }
}
