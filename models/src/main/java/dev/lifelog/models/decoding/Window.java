package dev.lifelog.models.decoding;

/** The part of a picture that becomes the result, in pixels of the source and parts of them. */
record Window(double left, double top, double width, double height) {

  static Window whole(int width, int height) {
    return new Window(0, 0, width, height);
  }

  /**
   * The window that {@code size}×{@code size} pixels show after the picture was made so small that
   * its short side has {@code shortSide} pixels. Rounds where torchvision does: the long side down,
   * the corner to the nearest even.
   *
   * @param shortSide 0 to stretch the whole picture
   */
  static Window of(int width, int height, int size, int shortSide) {
    if (shortSide == 0) {
      return whole(width, height);
    }
    int shorter = Math.min(width, height);
    double across = width / (double) (int) ((long) shortSide * width / shorter);
    double down = height / (double) (int) ((long) shortSide * height / shorter);
    return new Window(
        corner(width / across, size) * across,
        corner(height / down, size) * down,
        size * across,
        size * down);
  }

  private static double corner(double resized, int size) {
    return Math.rint((Math.rint(resized) - size) / 2);
  }
}
