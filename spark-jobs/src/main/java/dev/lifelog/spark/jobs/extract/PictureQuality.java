package dev.lifelog.spark.jobs.extract;

import java.awt.image.BufferedImage;

/**
 * How well a picture can be seen, from its reduced form: sharper than that no network looks.
 *
 * @param brightness mean luma, 0 to 255
 * @param sharpness variance of the Laplacian of the luma: near 0 for a blurred picture or a sleeve
 *     over the lens, some hundred and more for a sharp one
 */
record PictureQuality(int brightness, int sharpness) {

  static PictureQuality of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] luma = luma(image.getRGB(0, 0, width, height, null, 0, width));
    long sum = 0;
    for (int value : luma) {
      sum += value;
    }
    double squares = 0;
    double edges = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        int edge = luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width] - 4 * luma[i];
        edges += edge;
        squares += (double) edge * edge;
      }
    }
    double inner = Math.max(1, (width - 2.0) * (height - 2.0));
    double mean = edges / inner;
    return new PictureQuality(
        Math.round((float) sum / luma.length), (int) Math.round(squares / inner - mean * mean));
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
