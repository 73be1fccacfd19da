package dev.lifelog.models.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a network in 8-bit integers, as pairs of operations that quantise and dequantise around
 * each value (QDQ): runtimes turn what stands between the pairs into integer kernels.
 *
 * <p>Values are unsigned with one scale each, weights signed with a scale for each output. A value
 * behind a ReLU starts at zero, so that saturation is the ReLU and none is written.
 */
final class QuantisedGraph extends NetworkGraph {
  private static final int WEIGHT_LEVELS = 127;

  /** Room that is left for the sums of products above a bias. */
  private static final double MAX_BIAS = 1 << 30;

  private final Map<String, Range> ranges;

  /**
   * @param ranges of the values to quantise; the others stay floats
   */
  QuantisedGraph(Map<String, Range> ranges) {
    this.ranges = Map.copyOf(ranges);
  }

  @Override
  void start() {
    if (ranges.containsKey(Evaluation.INPUT)) {
      quantise(Evaluation.INPUT);
    }
  }

  @Override
  String read(String value) {
    return ranges.containsKey(value) ? value + "/dequantised" : value;
  }

  @Override
  void produce(String value, Consumer<String> operation) {
    super.produce(value, operation);
    if (ranges.containsKey(value)) {
      quantise(value);
    }
  }

  @Override
  boolean rectifies(Operation.Weighted operation) {
    return super.rectifies(operation) && !ranges.containsKey(operation.output());
  }

  @Override
  List<String> constants(Operation.Weighted operation) {
    Range input = ranges.get(operation.input());
    if (input == null) {
      return super.constants(operation);
    }
    FoldedWeights folded = operation.weights();
    float[] weights = folded.weights().get();
    float[] biases = folded.biases().get();
    int outputs = folded.outputs();
    int perOutput = weights.length / outputs;
    byte[] quantised = new byte[weights.length];
    int[] quantisedBiases = new int[outputs];
    float[] scales = new float[outputs];
    float[] biasScales = new float[outputs];
    for (int c = 0; c < outputs; c++) {
      float largest = 0;
      for (int i = c * perOutput; i < (c + 1) * perOutput; i++) {
        largest = Math.max(largest, Math.abs(weights[i]));
      }
      double least = Math.abs(biases[c]) / (MAX_BIAS * input.scale());
      scales[c] = (float) Math.max(Math.max(largest / WEIGHT_LEVELS, least), Float.MIN_NORMAL);
      biasScales[c] = scales[c] * input.scale();
      quantisedBiases[c] = Math.round(biases[c] / biasScales[c]);
      for (int i = c * perOutput; i < (c + 1) * perOutput; i++) {
        quantised[i] = (byte) Math.round(weights[i] / scales[c]);
      }
    }
    return List.of(
        dequantised(
            folded.name() + ".weight",
            ElementType.INT8,
            folded.shape(),
            Content.bytes(quantised),
            scales),
        dequantised(
            folded.name() + ".bias",
            ElementType.INT32,
            new long[] {outputs},
            Content.ints(quantisedBiases),
            biasScales));
  }

  private String dequantised(
      String name, ElementType type, long[] shape, Content values, float[] scales) {
    graph.constant(name + "/quantised", type, shape, values);
    long[] each = {scales.length};
    graph.constant(name + "/scale", ElementType.FLOAT, each, Content.floats(scales));
    Content zeros = Content.bytes(new byte[scales.length * (type == ElementType.INT8 ? 1 : 4)]);
    graph.constant(name + "/zero", type, each, zeros);
    graph
        .node(
            "DequantizeLinear", List.of(name + "/quantised", name + "/scale", name + "/zero"), name)
        .with("axis", 0);
    return name;
  }

  private void quantise(String value) {
    Range range = ranges.get(value);
    String scale = value + "/scale";
    String zero = value + "/zero";
    graph.constant(scale, ElementType.FLOAT, new long[0], Content.floats(range.scale()));
    graph.constant(zero, ElementType.UINT8, new long[0], Content.bytes((byte) range.zeroPoint()));
    graph.node("QuantizeLinear", List.of(value, scale, zero), value + "/quantised");
    graph.node(
        "DequantizeLinear", List.of(value + "/quantised", scale, zero), value + "/dequantised");
  }
}
