package dev.lifelog.models.decoding;

import java.util.Arrays;

/** The luma of a whole picture, averaged to a fixed size, so that pictures can be compared. */
final class GreyReduction {
  static final int SIDE = 128;

  private GreyReduction() {}

  /**
   * Averages over blocks.
   *
   * @return {@link #SIDE}×{@link #SIDE} values 0 to 255, row by row
   */
  static int[] of(Samples samples) {
    int[] left = edges(samples.width());
    int[] top = edges(samples.height());
    int[] grey = new int[SIDE * SIDE];
    int[] sums = new int[SIDE];
    for (int y = 0; y < SIDE; y++) {
      Arrays.fill(sums, 0);
      int to = Math.max(top[y] + 1, top[y + 1]);
      for (int row = top[y]; row < to; row++) {
        addRow(samples, row, left, sums);
      }
      for (int x = 0; x < SIDE; x++) {
        int columns = Math.max(1, left[x + 1] - left[x]);
        grey[y * SIDE + x] = sums[x] / (columns * (to - top[y]));
      }
    }
    return grey;
  }

  private static void addRow(Samples samples, int row, int[] left, int[] sums) {
    byte[] data = samples.data();
    int bands = samples.colour().bands();
    int start = row * samples.rowLength();
    boolean rgb = samples.colour() == Colour.RGB;
    for (int x = 0; x < SIDE; x++) {
      int to = start + Math.max(left[x] + 1, left[x + 1]) * bands;
      int sum = 0;
      for (int at = start + left[x] * bands; at < to; at += bands) {
        sum += rgb ? luma(data, at) : data[at] & 0xFF;
      }
      sums[x] += sum;
    }
  }

  /** ITU-R BT.601, as in JPEG, in whole numbers. */
  private static int luma(byte[] rgb, int at) {
    int weighted =
        19_595 * (rgb[at] & 0xFF) + 38_470 * (rgb[at + 1] & 0xFF) + 7_471 * (rgb[at + 2] & 0xFF);
    return weighted >> 16;
  }

  private static int[] edges(int available) {
    int[] edges = new int[SIDE + 1];
    for (int i = 0; i <= SIDE; i++) {
      edges[i] = Math.min(available - 1, (int) ((long) i * available / SIDE));
    }
    edges[SIDE] = available;
    return edges;
  }
}
