package dev.lifelog.models.published;

import dev.lifelog.models.bundle.ImageInput;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a published network was trained to be shown.
 *
 * @param resize what the short side becomes before the middle of {@code size} is taken
 * @param mean of red, green, blue in [0, 1]
 */
public record Preprocessing(int size, int resize, List<Double> mean, List<Double> std) {
  private static final double INCEPTION_MEAN = 0.5;
  private static final double INCEPTION_STD = 0.5;

  /** What torchvision shows its classifiers. */
  public static final Preprocessing TORCHVISION =
      new Preprocessing(224, 256, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  public Preprocessing {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  /**
   * With torchvision's {@code transform_input=True} folded in: its GoogLeNet turns what was
   * normalised by ImageNet's statistics into what Inception's training saw, {@code x · s/0.5 + (m −
   * 0.5)/0.5} in each channel. Both steps are affine, so one mean and one deviation do the same.
   */
  public Preprocessing withTransformedInput() {
    List<Double> factor =
        TORCHVISION.std.stream().map(deviation -> deviation / INCEPTION_STD).toList();
    List<Double> shift =
        TORCHVISION.mean.stream().map(m -> (m - INCEPTION_MEAN) / INCEPTION_STD).toList();
    return new Preprocessing(
        size,
        resize,
        IntStream.range(0, mean.size())
            .mapToObj(c -> rounded(mean.get(c) - shift.get(c) * std.get(c) / factor.get(c)))
            .toList(),
        IntStream.range(0, std.size()).mapToObj(c -> rounded(std.get(c) / factor.get(c))).toList());
  }

  ImageInput input(double width) {
    return ImageInput.cropped(width, size, resize, mean, std);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }
}
