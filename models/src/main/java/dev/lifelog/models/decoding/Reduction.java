package dev.lifelog.models.decoding;

/**
 * How much smaller a picture may be decoded than it is stored.
 *
 * @param across 1 or more
 * @param down 1 or more
 */
record Reduction(double across, double down) {
  /** Samples for each pixel of the result, on each axis: enough to average over. */
  private static final double MARGIN = 1.25;

  /** So many samples on each axis are measured for quality, whatever the size of the result. */
  private static final int LEAST = 160;

  static Reduction of(ImageHeader header, Window window, int size) {
    return new Reduction(
        axis(header.width(), window.width(), size), axis(header.height(), window.height(), size));
  }

  private static double axis(int stored, double window, int size) {
    return Math.max(1, Math.min(window / (size * MARGIN), stored / (double) LEAST));
  }

  /** The same on both axes. */
  double both() {
    return Math.min(across, down);
  }
}
