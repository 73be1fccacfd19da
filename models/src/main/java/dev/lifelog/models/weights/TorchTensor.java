package dev.lifelog.models.weights;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A window on a storage.
 *
 * @param offset of its first number, in numbers
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record TorchTensor(Storage storage, long offset, long[] shape, long[] strides) {

  /**
   * Numbers that several tensors may share.
   *
   * @param numbers how many there are
   */
  record Storage(ElementType type, String key, long numbers) {}

  /** Whether it lies within its storage, so that it never takes more memory than the file has. */
  void check(String name) throws IOException {
    try {
      long numbers = StoredTensor.count(shape);
      long end = Math.addExact(offset, stored(ByteOrder.LITTLE_ENDIAN).span());
      if (offset < 0 || end > storage.numbers() || numbers > storage.numbers()) {
        throw new IOException(
            "lies outside its storage: %s from %d on, of %d numbers"
                .formatted(Arrays.toString(shape), offset, storage.numbers()));
      }
    } catch (IOException | ArithmeticException | IllegalArgumentException e) {
      throw Damage.in(name, e);
    }
  }

  StoredTensor stored(ByteOrder order) {
    return new StoredTensor(storage.type(), order, shape, strides);
  }
}
