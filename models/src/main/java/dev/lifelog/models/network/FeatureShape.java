package dev.lifelog.models.network;

import ai.djl.ndarray.types.Shape;

/**
 * What stands between two layers, for one picture.
 *
 * @param side rows and columns; 0 for a flat vector
 */
public record FeatureShape(int channels, int side) {
  public FeatureShape {
    if (channels < 1 || side < 0) {
      throw new IllegalArgumentException(channels + " channels of " + side + "×" + side);
    }
  }

  static FeatureShape flat(int numbers) {
    return new FeatureShape(numbers, 0);
  }

  public boolean isFlat() {
    return side == 0;
  }

  public int numbers() {
    return isFlat() ? channels : Math.multiplyExact(channels, side * side);
  }

  /** (n, channels, side, side), or (n, channels) where flat. */
  public Shape batch(int n) {
    return isFlat() ? new Shape(n, channels) : new Shape(n, channels, side, side);
  }

  @Override
  public String toString() {
    return isFlat() ? String.valueOf(channels) : channels + "×" + side + "×" + side;
  }
}
