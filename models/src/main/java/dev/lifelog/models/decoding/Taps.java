package dev.lifelog.models.decoding;

/**
 * One axis of a linear interpolation that widens to an average over all covered samples when it
 * shrinks. Taking single samples instead would let thin objects come and go.
 *
 * <p>Every result has as many taps, an even number; some weigh nothing and may lie beyond the last
 * sample. So loops run over results, which are many, and not over taps, which are three or four.
 */
final class Taps {
  static final int ONE = 256;

  private final int[] first;

  /** By tap, then by result. */
  private final int[][] weights;

  private Taps(int[] first, int[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /**
   * The weights of one axis.
   *
   * @param start of the stretch of samples, {@code length} long, that becomes {@code size}
   * @param available samples on this axis
   */
  static Taps of(double start, double length, int size, int available) {
    double scale = length / size;
    double support = Math.max(1.0, scale);
    int[] first = new int[size];
    int[][] ofResult = new int[size][];
    int most = 0;
    for (int i = 0; i < size; i++) {
      double centre = start + (i + 0.5) * scale;
      int from = Math.max(0, (int) Math.floor(centre - support + 0.5));
      int to = Math.min(available, (int) Math.floor(centre + support + 0.5));
      first[i] = Math.min(from, available - 1);
      int count = Math.max(1, to - first[i]);
      ofResult[i] = weights(count, first[i] + 0.5 - centre, support);
      most = Math.max(most, count);
    }
    int[][] byTap = new int[(most + 1) / 2 * 2][size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < ofResult[i].length; k++) {
        byTap[k][i] = ofResult[i][k];
      }
    }
    return new Taps(first, byTap);
  }

  /** Whole numbers that sum to {@link #ONE}: what is lost to rounding goes to the next weight. */
  private static int[] weights(int count, double offset, double support) {
    double[] exact = new double[count];
    double sum = 0;
    for (int k = 0; k < count; k++) {
      exact[k] = Math.max(0, 1 - Math.abs(offset + k) / support);
      sum += exact[k];
    }
    int[] weights = new int[count];
    double reached = 0;
    int given = 0;
    for (int k = 0; k < count; k++) {
      reached += sum == 0 ? 1.0 / count : exact[k] / sum;
      weights[k] = (int) Math.round(reached * ONE) - given;
      given += weights[k];
    }
    return weights;
  }

  int size() {
    return first.length;
  }

  /** Taps of each result; even. */
  int count() {
    return weights.length;
  }

  /** The first sample that each result is made of. */
  int[] first() {
    return first;
  }

  /** How much the sample {@code tap} after the first counts for each result. */
  int[] weights(int tap) {
    return weights[tap];
  }
}
