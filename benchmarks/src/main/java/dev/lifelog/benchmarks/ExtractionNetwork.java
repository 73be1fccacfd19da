package dev.lifelog.benchmarks;

import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A GoogLeNet of any width; what its weights are does not matter to its speed. */
final class ExtractionNetwork {

  private static final int CLASSES = 100;
  private static final List<Double> MEAN = List.of(0.485, 0.456, 0.406);
  private static final List<Double> STD = List.of(0.229, 0.224, 0.225);

  private ExtractionNetwork() {}

  static Path write(Path bundle, double width, int size) throws IOException {
    ImageInput input = ImageInput.stretched(width, size, MEAN, STD);
    Plan plan = Architecture.GOOGLENET.plan(CLASSES, width, size);
    List<String> classes = IntStream.range(0, CLASSES).mapToObj(i -> "class_" + i).toList();
    BundleWriter.of(
            BundleDescription.ofImages(
                "speed", Architecture.GOOGLENET.code(), classes, input, "nothing", Map.of()))
        .weights(weights(plan))
        .write(bundle);
    return bundle;
  }

  /** Keeps signals at about their size through all layers, as a trained network does. */
  private static Map<String, Tensor> weights(Plan plan) {
    Random random = new Random(1);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    plan.parameters()
        .forEach(
            (name, shape) -> {
              float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
              double spread = shape.length > 1 ? Math.sqrt(2.0 * shape[0] / values.length) : 0.1;
              boolean scale = name.endsWith("running_var") || name.endsWith("bn.weight");
              for (int i = 0; i < values.length; i++) {
                values[i] = scale ? 1 : (float) (spread * random.nextGaussian());
              }
              tensors.put(name, new Tensor(shape, values));
            });
    return tensors;
  }
}
