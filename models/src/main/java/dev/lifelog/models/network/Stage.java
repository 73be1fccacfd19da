package dev.lifelog.models.network;

import java.util.List;

/** Layers under one name: where a network can be cut. */
public record Stage(String name, List<Layer> layers) {
  public Stage {
    layers = List.copyOf(layers);
  }

  static Stage of(String name, Layer... layers) {
    return new Stage(name, List.of(layers));
  }

  FeatureShape after(FeatureShape in) {
    FeatureShape shape = in;
    for (Layer layer : layers) {
      shape = layer.after(shape);
    }
    return shape;
  }
}
