package dev.lifelog.models.bundle;

import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import java.util.List;

/**
 * What an image network expects.
 *
 * @param width of the network, 1.0 as published
 * @param size of the square input in pixels
 * @param resize what the short side becomes before the middle is taken; 0 where the whole picture
 *     is squeezed
 * @param mean of red, green, blue in [0, 1], subtracted first
 * @param std of red, green, blue, divided by afterwards
 */
public record ImageInput(
    double width, int size, Fit fit, int resize, List<Double> mean, List<Double> std) {
  private static final int CHANNELS = 3;
  private static final int MAX_RESIZE = 4096;

  public ImageInput {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (!(width > 0) || size < 32 || size > 1024 || !areChannels(mean, std)) {
      throw new IllegalArgumentException(
          "input: width " + width + ", size " + size + ", mean " + mean + ", std " + std);
    }
    if (fit == Fit.STRETCH ? resize != 0 : resize < size || resize > MAX_RESIZE) {
      throw new IllegalArgumentException(
          "input: resize " + resize + " for size " + size + " with " + fit.code());
    }
  }

  /** The whole picture, squeezed. */
  public static ImageInput stretched(double width, int size, List<Double> mean, List<Double> std) {
    return new ImageInput(width, size, Fit.STRETCH, 0, mean, std);
  }

  /** The middle of the picture, as published networks were measured. */
  public static ImageInput cropped(
      double width, int size, int resize, List<Double> mean, List<Double> std) {
    return new ImageInput(width, size, Fit.CENTRE_CROP, resize, mean, std);
  }

  /** From encoded pictures to what this describes. */
  public ImageDecoding decoding() {
    return fit == Fit.STRETCH ? ImageDecoding.to(size, fit) : ImageDecoding.cropping(size, resize);
  }

  private static boolean areChannels(List<Double> mean, List<Double> std) {
    return mean.size() == CHANNELS
        && std.size() == CHANNELS
        && mean.stream().allMatch(Double::isFinite)
        && std.stream().allMatch(value -> Double.isFinite(value) && value > 0);
  }
}
