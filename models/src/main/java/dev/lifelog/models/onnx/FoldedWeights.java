package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Layer.BatchNorm;
import dev.lifelog.models.network.Layer.Convolution;
import dev.lifelog.models.network.Layer.Linear;
import dev.lifelog.models.weights.Tensor;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Weights and biases with the normalisation behind them multiplied in: {@code (Wx − m)/√(v + ε)·γ +
 * β} is {@code W′x + b′}. Both are made anew at each call and kept by none.
 *
 * @param shape of the weights, the outputs first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record FoldedWeights(
    String name, long[] shape, Supplier<float[]> weights, Supplier<float[]> biases) {

  int outputs() {
    return Math.toIntExact(shape[0]);
  }

  long count() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  static FoldedWeights of(Linear layer, Function<String, Tensor> tensors) {
    return plain(layer.name(), new long[] {layer.out(), layer.in()}, tensors);
  }

  static FoldedWeights of(Convolution layer, Function<String, Tensor> tensors) {
    long[] shape = {layer.out(), layer.in(), layer.kernel(), layer.kernel()};
    BatchNorm norm = layer.norm();
    if (norm == null) {
      return plain(layer.name(), shape, tensors);
    }
    Function<String, float[]> statistic = part -> tensors.apply(norm.name() + part).values();
    Supplier<float[]> factors =
        () -> {
          float[] scale = statistic.apply(".weight");
          float[] variance = statistic.apply(".running_var");
          float[] factor = new float[layer.out()];
          for (int c = 0; c < factor.length; c++) {
            factor[c] = (float) (scale[c] / Math.sqrt(variance[c] + norm.epsilon()));
          }
          return factor;
        };
    return new FoldedWeights(
        layer.name(),
        shape,
        () -> {
          float[] weights = tensors.apply(layer.name() + ".weight").values().clone();
          float[] factor = factors.get();
          int perOutput = weights.length / factor.length;
          for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor[i / perOutput];
          }
          return weights;
        },
        () -> {
          float[] mean = statistic.apply(".running_mean");
          float[] biases = statistic.apply(".bias").clone();
          float[] factor = factors.get();
          for (int c = 0; c < biases.length; c++) {
            biases[c] -= mean[c] * factor[c];
          }
          return biases;
        });
  }

  private static FoldedWeights plain(String name, long[] shape, Function<String, Tensor> tensors) {
    return new FoldedWeights(
        name,
        shape,
        () -> tensors.apply(name + ".weight").values(),
        () -> tensors.apply(name + ".bias").values());
  }
}
