package dev.lifelog.models.quantisation;

import dev.lifelog.models.onnx.QuantisedValues;
import java.util.HashMap;
import java.util.Map;

/** What a network's values are on the pictures that it was shown. */
final class Calibration {
  private final QuantisedValues values;
  private final Map<String, Histogram> histograms = new HashMap<>();

  Calibration(QuantisedValues values) {
    this.values = values;
  }

  /** Takes the observed values of some pictures, by name. */
  void add(Map<String, float[]> outputs) {
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
}
