package dev.lifelog.models.decoding;

import java.util.Arrays;

/**
 * Linear interpolation that widens to an average over all covered pixels when it shrinks, one axis
 * after the other. Taking single pixels instead would let thin objects come and go.
 */
final class Resampling {
  private static final int CHANNELS = 3;

  private final int[] first;
  private final float[][] weights;

  /**
   * The weights of one axis.
   *
   * @param start of the stretch of source pixels, {@code length} long, that becomes {@code size}
   * @param available source pixels on this axis
   */
  private Resampling(double start, double length, int size, int available) {
    first = new int[size];
    weights = new float[size][];
    double scale = length / size;
    double support = Math.max(1.0, scale);
    for (int i = 0; i < size; i++) {
      double centre = start + (i + 0.5) * scale;
      int from = Math.max(0, (int) Math.floor(centre - support + 0.5));
      int to = Math.min(available, (int) Math.floor(centre + support + 0.5));
      float[] taps = new float[Math.max(1, to - from)];
      float sum = 0;
      for (int k = 0; k < taps.length; k++) {
        taps[k] = (float) Math.max(0, 1 - Math.abs(from + k + 0.5 - centre) / support);
        sum += taps[k];
      }
      for (int k = 0; k < taps.length; k++) {
        taps[k] = sum == 0 ? 1f / taps.length : taps[k] / sum;
      }
      first[i] = Math.min(from, available - 1);
      weights[i] = taps;
    }
  }

  /**
   * Resamples the window of a picture to a square.
   *
   * @return {@code size}×{@code size} pixels 0xRRGGBB
   */
  static int[] square(Pixels source, Window window, int size) {
    Resampling across = new Resampling(window.left(), window.width(), size, source.width());
    Resampling down = new Resampling(window.top(), window.height(), size, source.height());
    return down.columns(across.rows(source), size);
  }

  private float[] rows(Pixels source) {
    int size = first.length;
    float[] out = new float[source.height() * size * CHANNELS];
    int at = 0;
    for (int y = 0; y < source.height(); y++) {
      int row = y * source.width();
      for (int x = 0; x < size; x++) {
        float red = 0;
        float green = 0;
        float blue = 0;
        float[] taps = weights[x];
        for (int k = 0; k < taps.length; k++) {
          int pixel = source.rgb()[row + first[x] + k];
          red += taps[k] * (pixel >> 16 & 0xFF);
          green += taps[k] * (pixel >> 8 & 0xFF);
          blue += taps[k] * (pixel & 0xFF);
        }
        out[at++] = red;
        out[at++] = green;
        out[at++] = blue;
      }
    }
    return out;
  }

  private int[] columns(float[] rows, int width) {
    int size = first.length;
    int[] out = new int[size * width];
    float[] line = new float[width * CHANNELS];
    for (int y = 0; y < size; y++) {
      Arrays.fill(line, 0.5f);
      float[] taps = weights[y];
      for (int k = 0; k < taps.length; k++) {
        int row = (first[y] + k) * line.length;
        for (int i = 0; i < line.length; i++) {
          line[i] += taps[k] * rows[row + i];
        }
      }
      for (int x = 0; x < width; x++) {
        int i = x * CHANNELS;
        out[y * width + x] =
            Math.min(255, (int) line[i]) << 16
                | Math.min(255, (int) line[i + 1]) << 8
                | Math.min(255, (int) line[i + 2]);
      }
    }
    return out;
  }
}
