package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** A network's plan and tensors as an ONNX file in 32-bit floats. */
public final class NetworkExport {
  public static final String PROBABILITIES = NetworkGraph.PROBABILITIES;
  public static final String FEATURE = Evaluation.FEATURE;

  private NetworkExport() {}

  /**
   * Writes tensor by tensor.
   *
   * @param tensors by published name, asked for when they are written
   */
  public static void write(
      Architecture architecture, Plan plan, Function<String, Tensor> tensors, Path file)
      throws IOException {
    new NetworkGraph().write(Evaluation.of(architecture, plan, tensors)).writeTo(file);
  }
}
