package dev.lifelog.models.decoding;

/**
 * One axis of a linear interpolation that widens to an average over all covered samples when it
 * shrinks. Taking single samples instead would let thin objects come and go.
 */
final class Taps {
  static final int ONE = 256;

  private final int[] first;
  private final int[][] weights;

  private Taps(int size) {
    first = new int[size];
    weights = new int[size][];
  }

  /**
   * The weights of one axis.
   *
   * @param start of the stretch of samples, {@code length} long, that becomes {@code size}
   * @param available samples on this axis
   */
  static Taps of(double start, double length, int size, int available) {
    Taps taps = new Taps(size);
    double scale = length / size;
    double support = Math.max(1.0, scale);
    for (int i = 0; i < size; i++) {
      double centre = start + (i + 0.5) * scale;
      int from = Math.max(0, (int) Math.floor(centre - support + 0.5));
      int to = Math.min(available, (int) Math.floor(centre + support + 0.5));
      from = Math.min(from, available - 1);
      taps.first[i] = from;
      taps.weights[i] = weights(Math.max(1, to - from), from + 0.5 - centre, support);
    }
    return taps;
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

  /** The first sample that result {@code i} is made of. */
  int first(int i) {
    return first[i];
  }

  /** How much each sample from {@link #first} on counts. */
  int[] weights(int i) {
    return weights[i];
  }
}
