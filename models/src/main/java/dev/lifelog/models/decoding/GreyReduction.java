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
    int[] columns = new int[samples.width()];
    for (int y = 0; y < SIDE; y++) {
      Arrays.fill(columns, 0);
      int to = Math.max(top[y] + 1, top[y + 1]);
      for (int row = top[y]; row < to; row++) {
        addRow(samples, row, columns);
      }
      for (int x = 0; x < SIDE; x++) {
        int end = Math.max(left[x] + 1, left[x + 1]);
        int sum = 0;
        for (int column = left[x]; column < end; column++) {
          sum += columns[column];
        }
        grey[y * SIDE + x] = sum / ((end - left[x]) * (to - top[y]));
      }
    }
    return grey;
  }

  private static void addRow(Samples samples, int row, int[] columns) {
    byte[] data = samples.data();
    int bands = samples.colour().bands();
    int at = row * samples.rowLength();
    if (samples.colour() == Colour.RGB) {
      for (int x = 0; x < columns.length; x++) {
        columns[x] += luma(data, at);
        at += 3;
      }
      return;
    }
    for (int x = 0; x < columns.length; x++) {
      columns[x] += data[at] & 0xFF;
      at += bands;
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
