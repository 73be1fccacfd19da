package dev.lifelog.models.image;

import ai.djl.util.Float16Utils;
import dev.lifelog.models.network.FeatureShape;

/** Features at half precision: three significant digits are enough to learn from. */
final class Halves {
  private static final float LARGEST = 65504f;

  private Halves() {}

  static int bytes(FeatureShape shape) {
    return shape.numbers() * Short.BYTES;
  }

  /**
   * One picture of a batch that lies channel after channel, pixel after pixel.
   *
   * @return little endian, ready to be trained on without reordering
   */
  static byte[] channelsLast(float[] batch, int picture, FeatureShape shape) {
    int pixels = shape.isFlat() ? 1 : shape.side() * shape.side();
    byte[] halves = new byte[bytes(shape)];
    int from = picture * shape.numbers();
    int at = 0;
    for (int i = 0; i < pixels; i++) {
      for (int c = 0; c < shape.channels(); c++) {
        float value = batch[from + c * pixels + i];
        short half = Float16Utils.floatToHalf(Math.max(-LARGEST, Math.min(LARGEST, value)));
        halves[at++] = (byte) half;
        halves[at++] = (byte) (half >> Byte.SIZE);
      }
    }
    return halves;
  }
}
