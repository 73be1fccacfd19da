package dev.lifelog.models.quantisation;

import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.onnx.QuantisedValues;
import dev.lifelog.models.onnx.Range;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** What a network's values are on pictures like those that it will see. */
final class Calibration {
  /** At a time: all their values are in memory. */
  private static final int BATCH = 4;

  private final QuantisedValues values;
  private final Map<String, Histogram> histograms = new HashMap<>();

  Calibration(QuantisedValues values) {
    this.values = values;
  }

  /**
   * Shows pictures to the network.
   *
   * @param session gives out what is observed
   * @param pictures 0xRRGGBB of the input's size
   */
  void show(
      OnnxSession session,
      FeatureShape input,
      Normalisation normalisation,
      Iterator<int[]> pictures) {
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(BATCH * input.numbers() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    while (pictures.hasNext()) {
      buffer.clear();
      int count = 0;
      for (; count < BATCH && pictures.hasNext(); count++) {
        normalisation.writePlanes(pictures.next(), buffer);
      }
      count(session.run(buffer.flip(), count, input.channels(), input.side(), input.side()));
    }
  }

  private void count(Map<String, float[]> outputs) {
    for (String value : values.observed()) {
      histograms
          .computeIfAbsent(values.scaleOf(value), unseen -> new Histogram())
          .add(outputs.get(value));
    }
  }

  /** The largest number that a scale should tell from still larger ones. */
  float largest(String scale) {
    return histograms.get(scale).clip();
  }

  /** Of normalised pictures: every colour there can be. */
  static Range input(Normalisation normalisation) {
    float min = 0;
    float max = 0;
    for (int c = 0; c < Normalisation.CHANNELS; c++) {
      float black = normalisation.shift()[c];
      float white = 255 * normalisation.factor()[c] + black;
      min = Math.min(min, Math.min(black, white));
      max = Math.max(max, Math.max(black, white));
    }
    return Range.of(min, max);
  }
}
