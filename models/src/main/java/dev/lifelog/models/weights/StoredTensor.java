package dev.lifelog.models.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where a tensor's numbers lie in a run of bytes.
 *
 * @param shape each side at least 0; their product fits an array
 * @param strides how many numbers a step along each side goes on
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record StoredTensor(ElementType type, ByteOrder order, long[] shape, long[] strides) {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int FIRST_NUMBERS = 1 << 20;

  /** More numbers than any network of this program has: 4 GiB of them. */
  private static final long MAX_NUMBERS = 1L << 30;

  private static final int MAX_SIDES = 8;

  StoredTensor {
    if (shape.length != strides.length || shape.length > MAX_SIDES) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + ", strides " + Arrays.toString(strides));
    }
  }

  /** The last side moves fastest. */
  static StoredTensor rowMajor(ElementType type, ByteOrder order, long[] shape) throws IOException {
    count(shape);
    long[] strides = new long[shape.length];
    long step = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = step;
      step *= shape[i];
    }
    return new StoredTensor(type, order, shape, strides);
  }

  /** The first side moves fastest, as Fortran stores it. */
  static StoredTensor columnMajor(ElementType type, ByteOrder order, long[] shape)
      throws IOException {
    count(shape);
    long[] strides = new long[shape.length];
    long step = 1;
    for (int i = 0; i < shape.length; i++) {
      strides[i] = step;
      step *= shape[i];
    }
    return new StoredTensor(type, order, shape, strides);
  }

  /** How many numbers a shape holds, refused where no array could. */
  static long count(long[] shape) throws IOException {
    long numbers = 1;
    for (long side : shape) {
      if (side < 0 || side > MAX_NUMBERS || shape.length > MAX_SIDES) {
        throw new IOException("the shape " + Arrays.toString(shape) + " is not possible");
      }
      numbers *= side;
      if (numbers > MAX_NUMBERS) {
        throw new IOException("the shape " + Arrays.toString(shape) + " holds too many numbers");
      }
    }
    return numbers;
  }

  /** Numbers from the first to the last that belongs to it, those in between included. */
  long span() throws IOException {
    if (count(shape) == 0) {
      return 0;
    }
    long last = 0;
    for (int i = 0; i < shape.length; i++) {
      if (strides[i] < 0 || strides[i] > MAX_NUMBERS) {
        throw new IOException("the strides " + Arrays.toString(strides) + " are not possible");
      }
      last += (shape[i] - 1) * strides[i];
      if (last >= MAX_NUMBERS) {
        throw new IOException("the strides " + Arrays.toString(strides) + " reach too far");
      }
    }
    return last + 1;
  }

  /**
   * Reads its span from where the bytes stand now.
   *
   * @throws EOFException when they end early
   */
  Tensor read(InputStream in) throws IOException {
    if (!type.isFloating()) {
      throw new IOException("holds whole numbers (" + type + "), not weights");
    }
    float[] stored = numbers(in, (int) span());
    return new Tensor(shape, isRowMajor() ? stored : gathered(stored));
  }

  /** Takes memory as the bytes arrive, so that a file that promises too much takes little. */
  private float[] numbers(InputStream in, int count) throws IOException {
    float[] numbers = new float[Math.min(count, FIRST_NUMBERS)];
    byte[] chunk = new byte[CHUNK_BYTES];
    ByteBuffer bytes = ByteBuffer.wrap(chunk).order(order);
    int done = 0;
    while (done < count) {
      int wanted = (int) Math.min(CHUNK_BYTES, (long) (count - done) * type.bytes());
      if (in.readNBytes(chunk, 0, wanted) < wanted) {
        throw new EOFException("ends before its " + count + " numbers do");
      }
      int end = done + wanted / type.bytes();
      if (end > numbers.length) {
        numbers = Arrays.copyOf(numbers, (int) Math.min(count, 4L * numbers.length));
      }
      bytes.clear();
      for (; done < end; done++) {
        numbers[done] = type.read(bytes);
      }
    }
    return numbers;
  }

  private boolean isRowMajor() throws IOException {
    long[] usual = rowMajor(type, order, shape).strides;
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] > 1 && strides[i] != usual[i]) {
        return false;
      }
    }
    return true;
  }

  private float[] gathered(float[] stored) throws IOException {
    float[] values = new float[(int) count(shape)];
    long[] position = new long[shape.length];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = stored[at];
      for (int side = shape.length - 1; side >= 0; side--) {
        at += (int) strides[side];
        if (++position[side] < shape[side]) {
          break;
        }
        at -= (int) (shape[side] * strides[side]);
        position[side] = 0;
      }
    }
    return values;
  }
}
