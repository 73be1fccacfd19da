package dev.lifelog.models.quantisation;

import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.inference.Normalisation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Decodes pictures and hands them on as networks read them, a batch at a time. */
final class PictureBatches {
  private final ImageInput input;
  private final ImageDecoding decoding;
  private final Normalisation normalisation;
  private final FloatBuffer buffer;
  private final int size;

  PictureBatches(ImageInput input, int size) {
    this.input = input;
    this.size = size;
    decoding = input.decoding();
    normalisation = Normalisation.of(input);
    buffer =
        ByteBuffer.allocateDirect(
                size * Normalisation.CHANNELS * input.size() * input.size() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  /** Takes the pictures of one batch, those that decode. */
  @FunctionalInterface
  interface Taker {
    /**
     * Called once a batch.
     *
     * @param shape of the numbers
     */
    void take(List<CalibrationPicture> pictures, FloatBuffer numbers, long... shape);
  }

  /** Refused pictures are skipped. */
  void forEach(List<CalibrationPicture> pictures, Taker taker) {
    Iterator<CalibrationPicture> rest = pictures.iterator();
    while (rest.hasNext()) {
      List<CalibrationPicture> batch = new ArrayList<>();
      buffer.clear();
      while (batch.size() < size && rest.hasNext()) {
        CalibrationPicture picture = rest.next();
        try {
          int[] rgb = decoding.decode(decoding.read(picture.file())).rgb();
          normalisation.writePlanes(rgb, buffer);
          batch.add(picture);
        } catch (ImageRefused e) {
          // The next one will do as well.
        }
      }
      if (!batch.isEmpty()) {
        int side = input.size();
        taker.take(batch, buffer.flip(), batch.size(), Normalisation.CHANNELS, side, side);
      }
    }
  }

  /** The lowest and the highest number that a colour can become. */
  float[] bounds() {
    float min = 0;
    float max = 0;
    for (int c = 0; c < Normalisation.CHANNELS; c++) {
      float black = normalisation.shift()[c];
      min = Math.min(min, black);
      max = Math.max(max, 255 * normalisation.factor()[c] + black);
    }
    return new float[] {min, max};
  }
}
