package dev.lifelog.models.decoding;

/** From luma and colour differences to red, green and blue (JFIF 1.02), 16 bits after the point. */
final class YccColours {
  private static final int HALF = 1 << 15;
  private static final int RED_CR = 91_881;
  private static final int GREEN_CB = 22_554;
  private static final int GREEN_CR = 46_802;
  private static final int BLUE_CB = 116_130;

  private YccColours() {}

  /** In place: pixels 0xYYBBRR (luma, blue difference, red difference) become 0xRRGGBB. */
  static void toRgb(int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      pixels[i] = toRgb(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF);
    }
  }

  static int toRgb(int y, int cb, int cr) {
    int luma = (y << 16) + HALF;
    int blueDifference = cb - 128;
    int redDifference = cr - 128;
    int red = (luma + RED_CR * redDifference) >> 16;
    int green = (luma - GREEN_CB * blueDifference - GREEN_CR * redDifference) >> 16;
    int blue = (luma + BLUE_CB * blueDifference) >> 16;
    boolean within = (red | green | blue) >>> 8 == 0;
    return within
        ? red << 16 | green << 8 | blue
        : clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
