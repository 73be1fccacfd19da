package dev.lifelog.models.weights;

import java.util.Arrays;

/**
 * Numbers outside the engine, in row-major order.
 *
 * @param shape its product is the number of values; empty for a scalar
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Tensor(long[] shape, float[] values) {
  public Tensor {
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " does not hold " + values.length + " values");
    }
  }
}
