package dev.lifelog.models.image;

/** A camera that moved or missed its focus: the mean of neighbours, along both axes in turn. */
final class Blur {
  private Blur() {}

  /**
   * A blurred copy.
   *
   * @param radius neighbours on each side, at least 1; beyond the edge the edge goes on
   */
  static Raster of(Raster raster, int radius) {
    int side = raster.side();
    int[] across = new int[side * side];
    int[] both = new int[side * side];
    for (int line = 0; line < side; line++) {
      smooth(raster.rgb(), across, line * side, 1, side, radius);
    }
    for (int column = 0; column < side; column++) {
      smooth(across, both, column, side, side, radius);
    }
    return new Raster(both, side);
  }

  /** One line of pixels, {@code step} apart from each other; the sums slide along. */
  private static void smooth(int[] in, int[] out, int from, int step, int side, int radius) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int count = 2 * radius + 1;
    for (int i = -radius; i <= radius; i++) {
      int pixel = in[from + within(i, side) * step];
      red += pixel >> 16 & 0xFF;
      green += pixel >> 8 & 0xFF;
      blue += pixel & 0xFF;
    }
    for (int i = 0; i < side; i++) {
      out[from + i * step] = ((red / count) << 16) | ((green / count) << 8) | (blue / count);
      int leaving = in[from + within(i - radius, side) * step];
      int coming = in[from + within(i + radius + 1, side) * step];
      red += (coming >> 16 & 0xFF) - (leaving >> 16 & 0xFF);
      green += (coming >> 8 & 0xFF) - (leaving >> 8 & 0xFF);
      blue += (coming & 0xFF) - (leaving & 0xFF);
    }
  }

  private static int within(int i, int side) {
    return Math.max(0, Math.min(side - 1, i));
  }
}
