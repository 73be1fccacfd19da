package dev.lifelog.retrieval.answering;

import dev.lifelog.core.Score;
import java.util.Arrays;

/**
 * The most that an image can reach whose scores count by their roots and share one whole. The sum
 * of weight · root is greatest where the scores stand to each other as the squares of their
 * weights; those that cannot be that high are as high as they can be, and the others share what is
 * left: by Cauchy and Schwarz they reach the root of (what is left · the sum of their squared
 * weights).
 */
final class SharedRoots {

  /** More than the error of some sums of doubles, less than any weight. */
  private static final double ROUNDING = 1e-3;

  private final long[] weights;
  private final int whole;

  /**
   * Of a question to a model.
   *
   * @param weights of the wanted concepts
   * @param whole what all scores of one image sum to at most
   */
  SharedRoots(long[] weights, int whole) {
    this.weights = weights.clone();
    this.whole = whole;
  }

  /**
   * Never less than what whole scores reach, whose roots are rounded down.
   *
   * @param most of each concept, more than the whole together
   */
  long points(int[] most) {
    long left = whole;
    long squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
    boolean[] full = new boolean[weights.length];
    double roots = 0;
    for (int next = full(most, full, left, squares);
        next >= 0;
        next = full(most, full, left, squares)) {
      full[next] = true;
      left -= most[next];
      squares -= weights[next] * weights[next];
      roots += weights[next] * Math.sqrt(most[next]);
    }
    roots += Math.sqrt((double) left * squares);
    return (long) (Math.sqrt(Score.MAX) * roots + ROUNDING);
  }

  /** The next one that is as high as it can be before it has its share; -1 for none. */
  private int full(int[] most, boolean[] done, long left, long squares) {
    for (int number = 0; number < done.length; number++) {
      if (!done[number] && most[number] * squares <= left * weights[number] * weights[number]) {
        return number;
      }
    }
    return -1;
  }
}
