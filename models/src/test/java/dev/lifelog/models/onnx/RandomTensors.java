package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Weights that keep signals at about their size, so that differences show in the output. */
public final class RandomTensors {
  private RandomTensors() {}

  public static Map<String, Tensor> of(Plan plan, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    plan.parameters().forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
    return tensors;
  }

  private static Tensor tensor(String name, long[] shape, Random random) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    double spread = shape.length > 1 ? Math.sqrt(2.0 * shape[0] / values.length) : 0.1;
    boolean positive = name.endsWith("running_var") || name.endsWith("bn.weight");
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (positive ? 0.5 + random.nextDouble() : spread * random.nextGaussian());
    }
    return new Tensor(shape, values);
  }
}
