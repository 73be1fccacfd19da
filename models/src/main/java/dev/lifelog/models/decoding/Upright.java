package dev.lifelog.models.decoding;

/** Turns and mirrors a square picture as its EXIF orientation asks for. */
final class Upright {
  private Upright() {}

  /**
   * The picture as its photographer saw it.
   *
   * @param orientation 1 to 8: which side of the upright picture the first stored row and column
   *     are
   */
  static int[] turn(int[] stored, int side, int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return stored;
    }
    boolean swapped = orientation >= 5;
    boolean mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    boolean upended = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    int[] upright = new int[stored.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = swapped ? y : x;
        int row = swapped ? x : y;
        column = mirrored ? side - 1 - column : column;
        row = upended ? side - 1 - row : row;
        upright[y * side + x] = stored[row * side + column];
      }
    }
    return upright;
  }
}
