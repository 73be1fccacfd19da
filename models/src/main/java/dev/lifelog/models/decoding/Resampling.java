package dev.lifelog.models.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A window of a picture as a small square. Rows are mixed first, then columns, several bytes at a
 * time in lanes of 16 bits: weights of 8 bits that sum to 256 cannot overflow them.
 */
final class Resampling {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long HALF = 0x0080008000800080L;

  private final Samples source;
  private final Taps across;
  private final Taps down;

  /** Bytes 0, 2, 4, 6 of each eight of a mixed row, and the others. */
  private final long[] even;

  private final long[] odd;
  private final byte[] line;

  /** The colours of each sample of a mixed row, and of each pixel of the result's. */
  private final long[] columns;

  private final long[] mixed;

  private Resampling(Samples source, Window stored, int size) {
    this.source = source;
    Window window = source.window(stored);
    across = Taps.of(window.left(), window.width(), size, source.width());
    down = Taps.of(window.top(), window.height(), size, source.height());
    even = new long[(source.rowLength() + Long.BYTES - 1) / Long.BYTES];
    odd = new long[even.length];
    line = new byte[source.rowLength() + Long.BYTES];
    columns = new long[source.width() + across.count()];
    mixed = new long[size];
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
    for (int y = 0; y < size; y++) {
      if (source.rowLength() < Long.BYTES) {
        mixFewBytes(y);
      } else {
        mixRows(y);
      }
      spread();
      mixColumns(rgb, y * size);
    }
    if (source.colour() == Colour.YCC) {
      YccColours.toRgb(rgb);
    }
    return rgb;
  }

  private void mixRows(int y) {
    int length = source.rowLength();
    int first = down.first()[y] * length;
    Arrays.fill(even, HALF);
    Arrays.fill(odd, HALF);
    for (int k = 0; k < down.count(); k += 2) {
      int weight = down.weights(k)[y];
      int next = down.weights(k + 1)[y];
      if (weight + next > 0) {
        // What weighs nothing may lie below the last row.
        addRows(first + k * length, weight, first + (next > 0 ? k + 1 : k) * length, next);
      }
    }
    int last = even.length - 1;
    for (int i = 0; i < last; i++) {
      LONGS.set(line, i * Long.BYTES, bytes(i));
    }
    LONGS.set(line, length - Long.BYTES, bytes(last));
  }

  /** The last eight bytes may overlap those before them, so that nothing is read past the end. */
  private void addRows(int one, int weight, int other, int otherWeight) {
    int last = even.length - 1;
    for (int i = 0; i < last; i++) {
      add(i, one + i * Long.BYTES, weight, other + i * Long.BYTES, otherWeight);
    }
    int end = source.rowLength() - Long.BYTES;
    add(last, one + end, weight, other + end, otherWeight);
  }

  private void add(int i, int one, int weight, int other, int otherWeight) {
    long bytes = (long) LONGS.get(source.data(), one);
    long others = (long) LONGS.get(source.data(), other);
    even[i] += (bytes & EVEN) * weight + (others & EVEN) * otherWeight;
    odd[i] += (bytes >>> 8 & EVEN) * weight + (others >>> 8 & EVEN) * otherWeight;
  }

  private long bytes(int i) {
    return (even[i] >>> 8 & EVEN) | (odd[i] & ~EVEN);
  }

  private void mixFewBytes(int y) {
    for (int x = 0; x < source.rowLength(); x++) {
      int sum = Taps.ONE / 2;
      for (int k = 0; k < down.count(); k++) {
        int weight = down.weights(k)[y];
        int row = (down.first()[y] + k) * source.rowLength();
        sum += weight == 0 ? 0 : weight * (source.data()[row + x] & 0xFF);
      }
      line[x] = (byte) (sum >> 8);
    }
  }

  /** Gives the three bytes of each sample lanes of their own; grey is all three. */
  private void spread() {
    if (source.colour() == Colour.GREY) {
      for (int x = 0; x < source.width(); x++) {
        columns[x] = (line[x] & 0xFF) * 0x000100010001L;
      }
      return;
    }
    for (int x = 0; x < source.width(); x++) {
      int bytes = (int) INTS.get(line, 3 * x);
      columns[x] = (bytes & 0xFFL) << 32 | (bytes & 0xFF00L) << 8 | (bytes >>> 16 & 0xFFL);
    }
  }

  private void mixColumns(int[] rgb, int row) {
    Arrays.fill(mixed, HALF);
    int[] first = across.first();
    for (int k = 0; k < across.count(); k += 2) {
      int[] weights = across.weights(k);
      int[] next = across.weights(k + 1);
      for (int x = 0; x < mixed.length; x++) {
        int at = first[x] + k;
        mixed[x] += columns[at] * weights[x] + columns[at + 1] * next[x];
      }
    }
    for (int x = 0; x < mixed.length; x++) {
      long sum = mixed[x];
      rgb[row + x] =
          (int) (((sum >>> 24) & 0xFF0000) | ((sum >>> 16) & 0xFF00) | ((sum >>> 8) & 0xFF));
    }
  }
}
