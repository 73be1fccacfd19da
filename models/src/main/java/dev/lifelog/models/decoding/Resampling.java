package dev.lifelog.models.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A window of a picture as a small square. Rows are mixed first, eight bytes at a time in lanes of
 * 16 bits (weights of 8 bits that sum to 256 cannot overflow them), then columns.
 */
final class Resampling {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long HALF = 0x0080008000800080L;

  private final Samples source;
  private final Taps across;
  private final Taps down;

  private Resampling(Samples source, Window stored, int size) {
    this.source = source;
    Window window = source.window(stored);
    across = Taps.of(window.left(), window.width(), size, source.width());
    down = Taps.of(window.top(), window.height(), size, source.height());
  }

  /**
   * Resamples a window of a picture to a square.
   *
   * @param window in stored pixels
   * @return {@code size}×{@code size} pixels 0xRRGGBB
   */
  static int[] square(Samples source, Window window, int size) {
    return new Resampling(source, window, size).square();
  }

  private int[] square() {
    int size = across.size();
    int[] rgb = new int[size * size];
    byte[] line = new byte[source.rowLength() + Long.BYTES];
    for (int y = 0; y < size; y++) {
      mixRows(y, line);
      if (source.colour() == Colour.GREY) {
        mixGrey(line, rgb, y * size);
      } else {
        mixColumns(line, rgb, y * size);
      }
    }
    if (source.colour() == Colour.YCC) {
      YccColours.toRgb(rgb);
    }
    return rgb;
  }

  /** The last eight bytes may overlap those before them, so that nothing is read past the end. */
  private void mixRows(int y, byte[] line) {
    byte[] data = source.data();
    int length = source.rowLength();
    int start = down.first(y) * length;
    int[] weights = down.weights(y);
    if (data.length < start + (weights.length - 1) * length + Math.max(length, Long.BYTES)) {
      mixFewBytes(start, weights, line);
      return;
    }
    for (int chunk = 0; chunk < length; chunk += Long.BYTES) {
      int x = Math.max(0, Math.min(chunk, length - Long.BYTES));
      long even = HALF;
      long odd = HALF;
      int at = start + x;
      for (int weight : weights) {
        long bytes = (long) LONGS.get(data, at);
        even += (bytes & EVEN) * weight;
        odd += (bytes >>> 8 & EVEN) * weight;
        at += length;
      }
      LONGS.set(line, x, (even >>> 8 & EVEN) | (odd & ~EVEN));
    }
  }

  private void mixFewBytes(int start, int[] weights, byte[] line) {
    for (int x = 0; x < source.rowLength(); x++) {
      int sum = Taps.ONE / 2;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * (source.data()[start + k * source.rowLength() + x] & 0xFF);
      }
      line[x] = (byte) (sum >> 8);
    }
  }

  private void mixGrey(byte[] line, int[] rgb, int row) {
    for (int x = 0; x < across.size(); x++) {
      int sum = Taps.ONE / 2;
      int at = across.first(x);
      for (int weight : across.weights(x)) {
        sum += weight * (line[at++] & 0xFF);
      }
      rgb[row + x] = (sum >> 8) * 0x010101;
    }
  }

  private void mixColumns(byte[] line, int[] rgb, int row) {
    for (int x = 0; x < across.size(); x++) {
      int first = Taps.ONE / 2;
      int second = Taps.ONE / 2;
      int third = Taps.ONE / 2;
      int at = across.first(x) * 3;
      for (int weight : across.weights(x)) {
        first += weight * (line[at] & 0xFF);
        second += weight * (line[at + 1] & 0xFF);
        third += weight * (line[at + 2] & 0xFF);
        at += 3;
      }
      rgb[row + x] = first >> 8 << 16 | second >> 8 << 8 | third >> 8;
    }
  }
}
