package dev.lifelog.models.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a network, without numbers: the trained block and the exported graph are both written
 * from these.
 */
public sealed interface Layer {

  /**
   * The shape that it makes of another.
   *
   * @throws IllegalArgumentException when it cannot take that shape
   */
  FeatureShape after(FeatureShape in);

  /** Adds the published name and the shape of each of its parameters, in the published order. */
  default void describe(Map<String, long[]> parameters) {}

  /** How a pooling window that does not fit whole is counted. */
  enum Rounding {
    FLOOR,
    CEILING
  }

  /**
   * Normalises each channel by running statistics: {@code name.weight}, {@code name.bias}, {@code
   * name.running_mean}, {@code name.running_var}.
   */
  record BatchNorm(String name, double epsilon) {}

  /**
   * Weights {@code name.weight} (out, in, kernel, kernel). It has a bias {@code name.bias} exactly
   * where no normalisation follows, which would take it out again.
   */
  record Convolution(
      String name, int in, int out, int kernel, int stride, int padding, @Nullable BatchNorm norm)
      implements Layer {

    public boolean hasBias() {
      return norm == null;
    }

    @Override
    public FeatureShape after(FeatureShape shape) {
      expect(!shape.isFlat() && shape.channels() == in, this, shape);
      int room = shape.side() + 2 * padding - kernel;
      expect(room >= 0, this, shape);
      return new FeatureShape(out, room / stride + 1);
    }

    @Override
    public void describe(Map<String, long[]> parameters) {
      parameters.put(name + ".weight", new long[] {out, in, kernel, kernel});
      if (norm == null) {
        parameters.put(name + ".bias", new long[] {out});
        return;
      }
      for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
        parameters.put(norm.name() + "." + part, new long[] {out});
      }
    }
  }

  record Relu() implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      return shape;
    }
  }

  record MaxPool(int kernel, int stride, int padding, Rounding rounding) implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      int room = shape.side() + 2 * padding - kernel;
      expect(
          !shape.isFlat() && room >= (rounding == Rounding.CEILING ? 1 - stride : 0), this, shape);
      if (rounding == Rounding.FLOOR) {
        return new FeatureShape(shape.channels(), room / stride + 1);
      }
      int side = -Math.floorDiv(-room, stride) + 1;
      boolean lastStartsInThePadding = (side - 1) * stride >= shape.side() + padding;
      return new FeatureShape(shape.channels(), lastStartsInThePadding ? side - 1 : side);
    }
  }

  /** Means of side×side cells, whatever the size of the input: cells overlap or repeat to fit. */
  record AveragePool(int side) implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      expect(!shape.isFlat(), this, shape);
      return new FeatureShape(shape.channels(), side);
    }

    /**
     * The means along one axis as a matrix A (out × in, row-major), so that both axes are {@code A
     * x Aᵀ}. Cell i covers the inputs from ⌊i·in/out⌋ up to ⌈(i+1)·in/out⌉.
     */
    public static float[] matrix(int in, int out) {
      float[] matrix = new float[out * in];
      for (int i = 0; i < out; i++) {
        int from = i * in / out;
        int to = ((i + 1) * in + out - 1) / out;
        for (int j = from; j < to; j++) {
          matrix[i * in + j] = 1f / (to - from);
        }
      }
      return matrix;
    }
  }

  /** Several ways over the same input, side by side in the channels of the output. */
  record Branches(List<List<Layer>> branches) implements Layer {
    public Branches {
      branches = branches.stream().map(List::copyOf).toList();
    }

    @Override
    public FeatureShape after(FeatureShape shape) {
      int channels = 0;
      int side = 0;
      for (List<Layer> branch : branches) {
        FeatureShape made = shape;
        for (Layer layer : branch) {
          made = layer.after(made);
        }
        expect(channels == 0 || side == made.side(), this, shape);
        channels += made.channels();
        side = made.side();
      }
      return new FeatureShape(channels, side);
    }

    @Override
    public void describe(Map<String, long[]> parameters) {
      branches.forEach(branch -> branch.forEach(layer -> layer.describe(parameters)));
    }
  }

  record Flatten() implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      return FeatureShape.flat(shape.numbers());
    }
  }

  /** Does nothing outside of training. */
  record Dropout(double rate) implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      return shape;
    }
  }

  /** Weights {@code name.weight} (out, in) and {@code name.bias}. */
  record Linear(String name, int in, int out) implements Layer {
    @Override
    public FeatureShape after(FeatureShape shape) {
      expect(shape.isFlat() && shape.channels() == in, this, shape);
      return FeatureShape.flat(out);
    }

    @Override
    public void describe(Map<String, long[]> parameters) {
      parameters.put(name + ".weight", new long[] {out, in});
      parameters.put(name + ".bias", new long[] {out});
    }
  }

  private static void expect(boolean fits, Layer layer, FeatureShape shape) {
    if (!fits) {
      throw new IllegalArgumentException(layer + " cannot take an input of " + shape);
    }
  }
}
