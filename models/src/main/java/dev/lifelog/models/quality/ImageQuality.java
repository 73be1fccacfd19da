package dev.lifelog.models.quality;

/**
 * How well a picture can be seen.
 *
 * @param sharpness how much of the change over two pixels of the reduction happens within one, in
 *     the direction that was moved the most: 250 for a smooth slope, some 500 for a photograph,
 *     1,000 for noise. The variance of a Laplacian says as much about contrast as about focus
 * @param brightness mean luma, 0 to 255
 * @param contrast standard deviation of the luma, 0 to 127
 */
public record ImageQuality(int sharpness, int brightness, int contrast, Verdict verdict) {
  private static final int DARK_BELOW = 30;
  private static final int BRIGHT_ABOVE = 235;
  private static final int BLURRED_BELOW = 350;

  /**
   * Measures a picture.
   *
   * @param grey luma 0 to 255, row by row, of a square of one fixed size: measures of other sizes
   *     cannot be compared
   */
  public static ImageQuality of(int[] grey, int side) {
    long sum = 0;
    long squares = 0;
    for (int value : grey) {
      sum += value;
      squares += (long) value * value;
    }
    double mean = sum / (double) grey.length;
    int sharpness = Sharpness.of(grey, side);
    return new ImageQuality(
        sharpness,
        (int) Math.round(mean),
        (int) Math.round(Math.sqrt(Math.max(0, squares / (double) grey.length - mean * mean))),
        verdict(mean, sharpness, grey, side));
  }

  private static Verdict verdict(double brightness, int sharpness, int[] grey, int side) {
    if (brightness < DARK_BELOW) {
      return Verdict.DARK;
    }
    if (brightness > BRIGHT_ABOVE) {
      return Verdict.BRIGHT;
    }
    if (Detail.of(grey, side).isHidden()) {
      return Verdict.COVERED;
    }
    return sharpness < BLURRED_BELOW ? Verdict.BLURRED : Verdict.INFORMATIVE;
  }
}
