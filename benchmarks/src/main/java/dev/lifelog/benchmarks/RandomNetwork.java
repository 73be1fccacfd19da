package dev.lifelog.benchmarks;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.network.Stage;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.onnx.Range;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Networks of random weights: as fast as trained ones. */
final class RandomNetwork {
  private RandomNetwork() {}

  static Path floats(Architecture architecture, int size, Path file) throws IOException {
    Plan plan = architecture.plan(1000, 1, size);
    NetworkExport.write(architecture, plan, name -> tensor(plan, name), file);
    return file;
  }

  static Path integers(Architecture architecture, int size, Path file) throws IOException {
    Plan plan = architecture.plan(1000, 1, size);
    NetworkExport.writeQuantised(
        architecture, plan, name -> tensor(plan, name), Range.of(-3, 3), scale -> 6f, file);
    return file;
  }

  /** A product of a batch with a square matrix. */
  static Path product(int side, Path file) throws IOException {
    Plan plan =
        new Plan(
            new FeatureShape(side, 0),
            List.of(new Stage("product", List.of(new Layer.Linear("product", side, side)))));
    NetworkExport.writePart(plan, name -> tensor(plan, name), file);
    return file;
  }

  private static Tensor tensor(Plan plan, String name) {
    Map<String, long[]> shapes = plan.parameters();
    long[] shape = shapes.get(name);
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    double spread = shape.length > 1 ? Math.sqrt(6.0 * shape[0] / values.length) : 0.1;
    boolean positive = name.endsWith("running_var") || name.endsWith("bn.weight");
    SplittableRandom random = new SplittableRandom(name.hashCode());
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (positive ? 1 : spread * (2 * random.nextDouble() - 1));
    }
    return new Tensor(shape, values);
  }
}
