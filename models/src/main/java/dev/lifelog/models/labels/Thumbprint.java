package dev.lifelog.models.labels;

import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import java.nio.file.Path;

/**
 * A perceptual hash of 64 bits: the picture as 9×8 grey fields, a bit for each neighbour to the
 * right that is brighter ("difference hash"). Light, size and compression hardly change it.
 */
final class Thumbprint {
  private static final int COLUMNS = 9;
  private static final int ROWS = 8;
  private static final int SIDE = COLUMNS * ROWS;

  /** Bits that may differ between pictures of one moment. */
  private static final int NEAR = 6;

  private final ImageDecoding decoding = ImageDecoding.to(SIDE, Fit.STRETCH);

  byte[] read(Path file) throws ImageRefused {
    return decoding.read(file);
  }

  long of(byte[] encoded) throws ImageRefused {
    return of(decoding.decode(encoded).rgb());
  }

  static boolean alike(long one, long other) {
    return Long.bitCount(one ^ other) <= NEAR;
  }

  private static long of(int[] rgb) {
    int[][] sums = new int[ROWS][COLUMNS];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int pixel = rgb[y * SIDE + x];
        sums[y * ROWS / SIDE][x * COLUMNS / SIDE] +=
            (pixel >> 16 & 255) * 3 + (pixel >> 8 & 255) * 6 + (pixel & 255);
      }
    }
    long bits = 0;
    for (int[] row : sums) {
      for (int x = 1; x < COLUMNS; x++) {
        bits = bits << 1 | (row[x] > row[x - 1] ? 1 : 0);
      }
    }
    return bits;
  }
}
