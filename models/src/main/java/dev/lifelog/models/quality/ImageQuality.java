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
   * @param rgb 0xRRGGBB, row by row
   */
  public static ImageQuality of(int[] rgb, int width, int height) {
    int[] luma = luma(rgb);
    double sum = 0;
    double squares = 0;
    for (int value : luma) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / luma.length;
    return new ImageQuality(
        (int) Math.round(sharpness(luma, width, height)),
        (int) Math.round(mean),
        (int) Math.round(Math.sqrt(Math.max(0, squares / luma.length - mean * mean))));
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

  private static double sharpness(int[] luma, int width, int height) {
    double squares = 0;
    long edges = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        int edge = luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width] - 4 * luma[i];
        edges += edge;
        squares += edge * edge;
      }
    }
    double inner = Math.max(1, (width - 2.0) * (height - 2.0));
    double mean = edges / inner;
    return squares / inner - mean * mean;
  }

  /** ITU-R BT.601, in whole numbers. */
  private static int[] luma(int[] rgb) {
    int[] luma = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int red = rgb[i] >> 16 & 0xff;
      int green = rgb[i] >> 8 & 0xff;
      int blue = rgb[i] & 0xff;
      luma[i] = (299 * red + 587 * green + 114 * blue) / 1000;
    }
    return luma;
  }
}
