package dev.lifelog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import dev.lifelog.core.UserError;
import java.util.Random;

/**
 * Compares convolutions of the engine with plain loops before anybody trusts it. Kernels are chosen
 * by what a processor says of itself, and virtual machines hide parts of that: seen on one whose
 * caches were hidden, kernels gave random values where the number of channels was no multiple of
 * the vector length, and a training then learns nonsense without an error.
 */
final class KernelCheck {

  private static final int IMAGES = 2;
  private static final float TOLERANCE = 1e-3f;

  /** Channels in and out, kernel, side: whole and broken vectors of 8 and 16 lanes. */
  private static final int[][] CASES = {
    {3, 8, 3, 16}, {24, 40, 3, 9}, {12, 20, 3, 14}, {10, 6, 3, 14}, {16, 32, 3, 7}
  };

  private KernelCheck() {}

  /**
   * Passes where all agree.
   *
   * @throws UserError where the engine computes something else
   */
  static void require(NDManager manager) {
    for (int[] one : CASES) {
      if (!agrees(manager, one[0], one[1], one[2], one[3])) {
        throw UserError.of(
            "PyTorch computes wrong convolutions on this processor (%d to %d channels, kernel %d)"
                .formatted(one[0], one[1], one[2]),
            "Start with the environment variable ONEDNN_MAX_CPU_ISA=SSE41, which keeps it to older"
                + " instructions");
      }
    }
  }

  private static boolean agrees(NDManager manager, int in, int out, int kernel, int side) {
    Random random = new Random(in * 31L + out);
    float[] input = uniform(random, IMAGES * in * side * side);
    float[] weights = uniform(random, out * in * kernel * kernel);
    try (NDManager scope = manager.newSubManager()) {
      NDArray made =
          Conv2d.conv2d(
                  scope.create(input, new Shape(IMAGES, in, side, side)),
                  scope.create(weights, new Shape(out, in, kernel, kernel)),
                  null,
                  new Shape(1, 1),
                  new Shape(kernel / 2, kernel / 2),
                  new Shape(1, 1),
                  1)
              .singletonOrThrow();
      return near(made.toFloatArray(), plain(input, weights, in, out, kernel, side));
    }
  }

  private static float[] plain(
      float[] input, float[] weights, int in, int out, int kernel, int side) {
    float[] sums = new float[IMAGES * out * side * side];
    int next = 0;
    for (int image = 0; image < IMAGES; image++) {
      for (int channel = 0; channel < out; channel++) {
        for (int y = 0; y < side; y++) {
          for (int x = 0; x < side; x++) {
            double sum = 0;
            for (int from = 0; from < in; from++) {
              for (int tap = 0; tap < kernel * kernel; tap++) {
                int row = y + tap / kernel - kernel / 2;
                int column = x + tap % kernel - kernel / 2;
                if (row >= 0 && row < side && column >= 0 && column < side) {
                  sum +=
                      input[((image * in + from) * side + row) * side + column]
                          * weights[(channel * in + from) * kernel * kernel + tap];
                }
              }
            }
            sums[next++] = (float) sum;
          }
        }
      }
    }
    return sums;
  }

  /** False for what is not a number, too. */
  private static boolean near(float[] made, float[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(made[i] - expected[i]) <= TOLERANCE)) {
        return false;
      }
    }
    return true;
  }

  private static float[] uniform(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }
}
