package dev.lifelog.models.quality;

/**
 * How well a picture can be seen.
 *
 * @param sharpness variance of the Laplacian of the luma: near 0 for a blurred picture or a sleeve
 *     over the lens, some hundred and more for a sharp one
 * @param brightness mean luma, 0 to 255
 * @param contrast standard deviation of the luma, 0 to 127
 */
public record ImageQuality(int sharpness, int brightness, int contrast) {

  /**
   * Measures a picture.
   *
   * @param grey luma 0 to 255, row by row, of a square of one fixed size: measures of other sizes
   *     cannot be compared
   */
  public static ImageQuality of(int[] grey, int side) {
    double sum = 0;
    double squares = 0;
    for (int value : grey) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / grey.length;
    return new ImageQuality(
        (int) Math.round(sharpness(grey, side)),
        (int) Math.round(mean),
        (int) Math.round(Math.sqrt(Math.max(0, squares / grey.length - mean * mean))));
  }

  public Verdict verdict() {
    if (brightness < 24) {
      return Verdict.DARK;
    }
    if (brightness > 235) {
      return Verdict.BRIGHT;
    }
    if (contrast < 16) {
      return Verdict.COVERED;
    }
    return sharpness < 40 ? Verdict.BLURRED : Verdict.INFORMATIVE;
  }

  private static double sharpness(int[] grey, int side) {
    long squares = 0;
    long edges = 0;
    for (int y = 1; y < side - 1; y++) {
      for (int i = y * side + 1; i < (y + 1) * side - 1; i++) {
        int edge = grey[i - 1] + grey[i + 1] + grey[i - side] + grey[i + side] - 4 * grey[i];
        edges += edge;
        squares += (long) edge * edge;
      }
    }
    double inner = (side - 2.0) * (side - 2.0);
    double mean = edges / inner;
    return squares / inner - mean * mean;
  }
}
