package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Layer;
import java.util.List;

/** One step of a network's evaluation between named values. */
sealed interface Operation {
  List<String> inputs();

  String output();

  /** Weighted sums, rectified where {@code activation} says so. */
  sealed interface Weighted extends Operation {
    String input();

    FoldedWeights weights();

    Activation activation();

    @Override
    default List<String> inputs() {
      return List.of(input());
    }
  }

  /** What follows a weighted sum at once. */
  enum Activation {
    NONE,
    RELU
  }

  record Convolve(
      String input,
      String output,
      Layer.Convolution layer,
      FoldedWeights weights,
      Activation activation)
      implements Weighted {}

  record Multiply(String input, String output, FoldedWeights weights, Activation activation)
      implements Weighted {}

  /**
   * Maxima of square windows.
   *
   * @param before padding above and on the left
   * @param behind padding below and on the right: more where a last window stands over the edge
   */
  record MaxPool(String input, String output, int kernel, int stride, int before, int behind)
      implements Operation {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Means of cells, from {@code from}×{@code from} values to {@code to}×{@code to}. */
  record Average(String input, String output, int from, int to) implements Operation {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Channels side by side. */
  record Concatenate(List<String> inputs, String output) implements Operation {}

  record Flatten(String input, String output) implements Operation {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }
}
