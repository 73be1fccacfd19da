package dev.lifelog.models.quantisation;

import java.util.Arrays;

/**
 * How often which magnitudes occur in one value of a network, over all pictures shown. The bins
 * widen by doubling, so that nothing has to be known beforehand.
 */
final class Histogram {
  private static final int BINS = 2048;

  /** Levels that a magnitude is stored in. */
  private static final int LEVELS = 255;

  /** Clips that are tried, evenly spaced up to the largest magnitude. */
  private static final int CANDIDATES = 128;

  private final long[] counts = new long[BINS];
  private float width = 1f / BINS;
  private float max;

  void add(float[] values) {
    for (float value : values) {
      float magnitude = Math.abs(value);
      if (magnitude > 0) {
        add(magnitude);
      }
    }
  }

  private void add(float magnitude) {
    max = Math.max(max, magnitude);
    while (magnitude >= width * BINS) {
      for (int i = 0; i < BINS / 2; i++) {
        counts[i] = counts[2 * i] + counts[2 * i + 1];
      }
      Arrays.fill(counts, BINS / 2, BINS, 0);
      width *= 2;
    }
    counts[(int) (magnitude / width)]++;
  }

  float max() {
    return max;
  }

  float percentile(double share) {
    long total = 0;
    for (long c : counts) {
      total += c;
    }
    long seen = 0;
    for (int i = 0; i < BINS; i++) {
      seen += counts[i];
      if (seen >= share * total) {
        return Math.min(max, (i + 1) * width);
      }
    }
    return max;
  }

  /**
   * The largest magnitude to keep apart from still larger ones: where the squared error of rounding
   * to {@value #LEVELS} levels and of clipping is smallest.
   */
  float clip() {
    float best = max;
    double bestError = Double.POSITIVE_INFINITY;
    for (int i = CANDIDATES / 4; i <= CANDIDATES; i++) {
      float clip = max * i / CANDIDATES;
      double error = error(clip);
      if (error < bestError) {
        bestError = error;
        best = clip;
      }
    }
    return best;
  }

  private double error(float clip) {
    double step = clip / LEVELS;
    double rounding = step * step / 12;
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        double over = (i + 0.5) * width - clip;
        sum += counts[i] * (over > 0 ? over * over : rounding);
      }
    }
    return sum;
  }
}
