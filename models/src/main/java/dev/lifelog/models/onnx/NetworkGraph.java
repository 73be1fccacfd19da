package dev.lifelog.models.onnx;

import static dev.lifelog.models.onnx.Graph.DYNAMIC;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer;
import dev.lifelog.models.onnx.Operation.Activation;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the steps of a network into a graph in 32-bit floats. Its input is {@code input} (batch,
 * channels, side, side).
 */
class NetworkGraph {
  final Graph graph = new Graph();

  /**
   * A whole classifier: {@code probabilities} (batch, classes), {@code feature} (batch, features).
   */
  final Graph classifier(Evaluation evaluation, Architecture architecture) {
    steps(evaluation);
    graph
        .node("Softmax", List.of(evaluation.output()), NetworkExport.PROBABILITIES)
        .with("axis", 1);
    String feature = evaluation.stages().get(architecture.featureStage());
    graph.node("Identity", List.of(feature), NetworkExport.FEATURE);
    graph.output(NetworkExport.PROBABILITIES);
    graph.output(NetworkExport.FEATURE);
    return graph;
  }

  /** A part: {@code output} is what its last stage makes. */
  final Graph part(Evaluation evaluation) {
    steps(evaluation);
    graph.node("Identity", List.of(evaluation.output()), NetworkExport.OUTPUT);
    graph.output(NetworkExport.OUTPUT);
    return graph;
  }

  private void steps(Evaluation evaluation) {
    FeatureShape input = evaluation.plan().input();
    if (input.isFlat()) {
      graph.input(Evaluation.INPUT, DYNAMIC, input.channels());
    } else {
      graph.input(Evaluation.INPUT, DYNAMIC, input.channels(), input.side(), input.side());
    }
    start(evaluation);
    evaluation.operations().forEach(this::write);
  }

  /** Called before the first operation. */
  void start(Evaluation evaluation) {}

  /** The value that operations read where they name {@code value}. */
  String read(String value) {
    return value;
  }

  /** Has {@code operation} write {@code value} under a name that is given to it. */
  void produce(String value, Consumer<String> operation) {
    operation.accept(value);
  }

  /** Weights and biases as operations read them. */
  List<String> constants(Operation.Weighted operation) {
    FoldedWeights folded = operation.weights();
    String weights =
        graph.constant(
            folded.name() + ".weight",
            ElementType.FLOAT,
            folded.shape(),
            Content.floats(folded.count(), folded.weights()));
    String biases =
        graph.constant(
            folded.name() + ".bias",
            ElementType.FLOAT,
            new long[] {folded.outputs()},
            Content.floats(folded.outputs(), folded.biases()));
    return List.of(weights, biases);
  }

  /** Whether an operation of its own has to rectify the sums. */
  boolean rectifies(Operation.Weighted operation) {
    return operation.activation() == Activation.RELU;
  }

  private void write(Operation operation) {
    if (operation instanceof Operation.Weighted weighted) {
      weighted(weighted);
      return;
    }
    List<String> inputs = operation.inputs().stream().map(this::read).toList();
    if (operation instanceof Operation.MaxPool pool) {
      produce(pool.output(), name -> maxPool(pool, inputs, name));
    } else if (operation instanceof Operation.Average average) {
      produce(average.output(), name -> average(average, inputs, name));
    } else if (operation instanceof Operation.Flatten flatten) {
      produce(flatten.output(), name -> graph.node("Flatten", inputs, name).with("axis", 1));
    } else if (operation instanceof Operation.Concatenate joined) {
      produce(joined.output(), name -> graph.node("Concat", inputs, name).with("axis", 1));
    }
  }

  private void weighted(Operation.Weighted operation) {
    List<String> constants = constants(operation);
    List<String> inputs = List.of(read(operation.input()), constants.get(0), constants.get(1));
    produce(
        operation.output(),
        name -> {
          String sum = rectifies(operation) ? name + "/sum" : name;
          if (operation instanceof Operation.Convolve convolve) {
            convolve(convolve, inputs, sum);
          } else {
            graph.node("Gemm", inputs, sum).with("transB", 1);
          }
          if (rectifies(operation)) {
            graph.node("Relu", List.of(sum), name);
          }
        });
  }

  void convolve(Operation.Convolve operation, List<String> inputs, String output) {
    Layer.Convolution layer = operation.layer();
    convolve(inputs, output, layer.kernel(), layer.stride(), layer.padding(), layer.padding());
  }

  /** Square kernels; {@code before} is above and on the left, {@code behind} on the other sides. */
  final void convolve(
      List<String> inputs, String output, int kernel, int stride, int before, int behind) {
    graph
        .node("Conv", inputs, output)
        .with("kernel_shape", kernel, kernel)
        .with("strides", stride, stride)
        .with("pads", before, before, behind, behind);
  }

  private void maxPool(Operation.MaxPool pool, List<String> inputs, String output) {
    graph
        .node("MaxPool", inputs, output)
        .with("kernel_shape", pool.kernel(), pool.kernel())
        .with("strides", pool.stride(), pool.stride())
        .with("pads", pool.before(), pool.before(), pool.behind(), pool.behind());
  }

  private void average(Operation.Average average, List<String> inputs, String output) {
    int from = average.from();
    int to = average.to();
    if (to == 1) {
      graph.node("GlobalAveragePool", inputs, output);
    } else if (from % to == 0) {
      graph
          .node("AveragePool", inputs, output)
          .with("kernel_shape", from / to, from / to)
          .with("strides", from / to, from / to);
    } else {
      float[] means = Layer.AveragePool.matrix(from, to);
      float[] turned = new float[means.length];
      for (int i = 0; i < means.length; i++) {
        turned[i % from * to + i / from] = means[i];
      }
      String left = matrix(output + "/left", to, from, means);
      String right = matrix(output + "/right", from, to, turned);
      String rows = output + "/rows";
      graph.node("MatMul", List.of(left, inputs.get(0)), rows);
      graph.node("MatMul", List.of(rows, right), output);
    }
  }

  private String matrix(String name, int rows, int columns, float[] values) {
    return graph.constant(
        name, ElementType.FLOAT, new long[] {rows, columns}, Content.floats(values));
  }
}
