package dev.lifelog.models.quality;

/**
 * Blur makes neighbours alike and leaves what lies further apart different. The ratio of the two
 * does not depend on how much contrast a scene has; a moving camera blurs one direction alone, so
 * the worst of four counts.
 */
final class Sharpness {
  /** Keeps a picture of one tone from being divided by nothing. */
  private static final double FLOOR = 0.1;

  private Sharpness() {}

  /** 250 for a smooth slope, 1,000 for noise, 0 for one tone. Sides up to 30,000. */
  static int of(int[] grey, int side) {
    double least =
        Math.min(
            Math.min(ratio(grey, side, 1, 0), ratio(grey, side, 0, 1)),
            Math.min(ratio(grey, side, 1, 1), ratio(grey, side, -1, 1)));
    return (int) Math.round(1000 * least);
  }

  private static double ratio(int[] grey, int side, int right, int down) {
    int step = down * side + right;
    int margin = 2 * Math.abs(right);
    long one = 0;
    long two = 0;
    for (int y = 0; y < side - 2 * down; y++) {
      int from = y * side + (right < 0 ? margin : 0);
      int to = (y + 1) * side - (right < 0 ? 0 : margin);
      int oneOfRow = 0;
      int twoOfRow = 0;
      for (int i = from; i < to; i++) {
        int near = grey[i + step] - grey[i];
        int far = grey[i + 2 * step] - grey[i];
        oneOfRow += near * near;
        twoOfRow += far * far;
      }
      one += oneOfRow;
      two += twoOfRow;
    }
    double pairs = (side - margin) * (side - 2.0 * down);
    return one / (two + FLOOR * pairs);
  }
}
