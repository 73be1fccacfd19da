package dev.lifelog.core;

/**
 * A probability as a whole number from 0 to 10,000. Whole numbers are the same on every machine and
 * in every order of summation, so that rankings made by CQL and by Spark are equal.
 */
public final class Score {

  public static final int MAX = 10_000;

  private Score() {}

  /**
   * The nearest whole score.
   *
   * @param probability 0 to 1; what rounding errors put slightly outside is pulled in
   * @throws IllegalArgumentException if it is not a number
   */
  public static int of(double probability) {
    if (Double.isNaN(probability)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
    return (int) Math.round(Math.min(1, Math.max(0, probability)) * MAX);
  }

  /** The probability, 0 to 1. */
  public static double toDouble(int score) {
    return score / (double) MAX;
  }
}
