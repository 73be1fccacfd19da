package dev.lifelog.core;

/**
 * Scores are whole numbers from 0 to 10,000, so that sums are exact and both ways to an answer rank
 * alike.
 */
public final class Score {

  public static final int MAX = 10_000;

  private Score() {}

  /** Rounds half up; what lies outside [0,1] or is not a number is refused. */
  public static int of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Score " + probability + " is outside [0,1]");
    }
    return (int) Math.round(probability * MAX);
  }

  public static double toDouble(int score) {
    return score / (double) MAX;
  }
}
