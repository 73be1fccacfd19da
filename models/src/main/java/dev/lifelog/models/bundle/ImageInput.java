package dev.lifelog.models.bundle;

import dev.lifelog.models.decoding.Fit;
import java.util.List;

/**
 * What an image network expects.
 *
 * @param width of the network, 1.0 as published
 * @param size of the square input in pixels
 * @param mean of red, green, blue in [0, 1], subtracted first
 * @param std of red, green, blue, divided by afterwards
 */
public record ImageInput(double width, int size, Fit fit, List<Double> mean, List<Double> std) {
  public ImageInput {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (!(width > 0) || size < 32 || size > 1024 || mean.size() != 3 || std.size() != 3) {
      throw new IllegalArgumentException(
          "input: width " + width + ", size " + size + ", mean " + mean + ", std " + std);
    }
  }
}
