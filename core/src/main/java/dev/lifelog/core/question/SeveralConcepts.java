package dev.lifelog.core.question;

import dev.lifelog.core.Score;

/**
 * What a score counts where several concepts are wanted. Of one wanted concept the order is the
 * same either way, and its score counts as it is.
 */
public enum SeveralConcepts {
  /** As much as it is: an image that is sure of one concept is as good as one that shows all. */
  SUM {
    @Override
    int worth(int score) {
      return score;
    }
  },

  /**
   * As much as its root, so that the first bit of a concept counts more than the last: a picture
   * that shows some of each comes before one that is sure of a single one. Scores of networks that
   * choose between classes share one whole, so a picture of two things can be sure of neither.
   */
  ROOTS {
    @Override
    int worth(int score) {
      // Exact: a root is a double rounded correctly, and no such root lies that near a whole one.
      return (int) Math.sqrt((double) Score.MAX * score);
    }
  };

  /**
   * Grows with the score; 0 for 0, the full mark for the full mark.
   *
   * @param score 0–10,000
   * @return 0–10,000
   */
  abstract int worth(int score);
}
