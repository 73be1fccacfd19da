package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import dev.lifelog.models.weights.TensorSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A network's plan and tensors as an ONNX file in 32-bit floats. */
public final class NetworkExport {
  /** Output of a classifier: (batch, classes). */
  public static final String PROBABILITIES = "probabilities";

  /** Output of a classifier: what its last stage reads, (batch, features). */
  public static final String FEATURE = "feature";

  /** Output of a part. */
  public static final String OUTPUT = "output";

  private NetworkExport() {}

  /** Reads from {@code source} when a tensor is asked for. */
  public static Function<String, Tensor> from(TensorSource source) {
    return name -> {
      try {
        return source.tensor(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Writes a whole classifier, tensor by tensor.
   *
   * @param tensors by published name, asked for when they are written
   */
  public static void write(
      Architecture architecture, Plan plan, Function<String, Tensor> tensors, Path file)
      throws IOException {
    new NetworkGraph().classifier(Evaluation.of(plan, tensors), architecture).writeTo(file);
  }

  /** Writes any stages: {@link #OUTPUT} is what the last of them makes, (batch, channels, …). */
  public static void writePart(Plan plan, Function<String, Tensor> tensors, Path file)
      throws IOException {
    new NetworkGraph().part(Evaluation.of(plan, tensors)).writeTo(file);
  }

  /** As {@link #write}, with the observed values as further outputs under their names. */
  public static void writeObserved(
      Architecture architecture,
      Plan plan,
      Function<String, Tensor> tensors,
      QuantisedValues values,
      Path file)
      throws IOException {
    Graph graph = new NetworkGraph().classifier(Evaluation.of(plan, tensors), architecture);
    values.observed().forEach(graph::output);
    graph.writeTo(file);
  }

  /**
   * As {@link #write}, in 8-bit integers up to the pooled feature.
   *
   * @param input range of the normalised pictures
   * @param largest see {@link QuantisedValues#ranges}
   */
  public static void writeQuantised(
      Architecture architecture,
      Plan plan,
      Function<String, Tensor> tensors,
      Range input,
      Function<String, Float> largest,
      Path file)
      throws IOException {
    Map<String, Range> ranges = QuantisedValues.of(architecture, plan).ranges(input, largest);
    new QuantisedGraph(ranges).classifier(Evaluation.of(plan, tensors), architecture).writeTo(file);
  }
}
