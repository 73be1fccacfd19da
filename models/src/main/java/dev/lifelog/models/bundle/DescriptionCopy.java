package dev.lifelog.models.bundle;

import java.util.List;
import java.util.Map;

/** A description with some of its parts replaced. */
final class DescriptionCopy {
  private final BundleDescription from;
  private Precision precision;
  private WeightsFormat weights;
  private int featureSize;
  private Origin origin;
  private Map<String, Double> figures;
  private List<String> pictures;
  private Map<String, BundleFile> files;
  private String digest;

  DescriptionCopy(BundleDescription from) {
    this.from = from;
    precision = from.precision();
    weights = from.weights();
    featureSize = from.featureSize();
    origin = from.origin();
    figures = from.figures();
    pictures = from.pictures();
    files = from.files();
    digest = from.digest();
  }

  DescriptionCopy precision(Precision value) {
    precision = value;
    return this;
  }

  DescriptionCopy weights(WeightsFormat value) {
    weights = value;
    return this;
  }

  DescriptionCopy featureSize(int value) {
    featureSize = value;
    return this;
  }

  DescriptionCopy origin(Origin value) {
    origin = value;
    return this;
  }

  DescriptionCopy figures(Map<String, Double> value) {
    figures = value;
    return this;
  }

  DescriptionCopy pictures(List<String> value) {
    pictures = value;
    return this;
  }

  DescriptionCopy files(Map<String, BundleFile> value) {
    files = value;
    return this;
  }

  DescriptionCopy digest(String value) {
    digest = value;
    return this;
  }

  BundleDescription done() {
    return new BundleDescription(
        from.format(),
        from.name(),
        from.kind(),
        from.architecture(),
        precision,
        weights,
        from.vocabulary(),
        from.image(),
        from.question(),
        featureSize,
        origin,
        figures,
        pictures,
        files,
        digest);
  }
}
