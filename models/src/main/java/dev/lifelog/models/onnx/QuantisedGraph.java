package dev.lifelog.models.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network in 8-bit integers, as pairs of operations that quantise and dequantise around
 * each value (QDQ): runtimes turn what stands between the pairs into integer kernels.
 *
 * <p>Values are unsigned with one scale each, weights signed with a scale for each output. A value
 * behind a ReLU starts at zero, so that saturation is the ReLU and none is written.
 */
final class QuantisedGraph extends NetworkGraph {
  private static final int WEIGHT_LEVELS = 127;
  private static final String QUANTISED = "/quantised";

  /** Room that is left for the sums of products above a bias. */
  private static final double MAX_BIAS = 1 << 30;

  private final Map<String, Range> ranges;

  /** How the first convolution reads the picture; null where it reads it pixel by pixel. */
  private @Nullable StrideBlocks blocks;

  /**
   * @param ranges of the values to quantise; the others stay floats
   */
  QuantisedGraph(Map<String, Range> ranges) {
    this.ranges = Map.copyOf(ranges);
  }

  @Override
  void start(Evaluation evaluation) {
    if (!ranges.containsKey(Evaluation.INPUT)) {
      return;
    }
    String quantised = quantised(Evaluation.INPUT);
    if (evaluation.operations().get(0) instanceof Operation.Convolve first
        && StrideBlocks.fit(first.layer(), evaluation.plan().input())) {
      blocks = StrideBlocks.of(first.layer());
      String gathered = Evaluation.INPUT + "/blocks";
      graph
          .node("SpaceToDepth", List.of(quantised), gathered)
          .with("blocksize", first.layer().stride());
      quantised = gathered;
    }
    dequantise(Evaluation.INPUT, quantised);
  }

  @Override
  void convolve(Operation.Convolve operation, List<String> inputs, String output) {
    StrideBlocks read = blocksOf(operation);
    if (read != null) {
      convolve(inputs, output, read.kernel(), 1, read.before(), read.behind());
    } else {
      super.convolve(operation, inputs, output);
    }
  }

  private @Nullable StrideBlocks blocksOf(Operation.Weighted operation) {
    return operation.input().equals(Evaluation.INPUT) ? blocks : null;
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
    StrideBlocks read = blocksOf(operation);
    FoldedWeights folded = read == null ? operation.weights() : read.gathered(operation.weights());
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
    String quantised = name + QUANTISED;
    String zero = zeroOf(quantised);
    graph.constant(quantised, type, shape, values);
    long[] each = {scales.length};
    graph.constant(name + "/scale", ElementType.FLOAT, each, Content.floats(scales));
    Content zeros = Content.bytes(new byte[scales.length * (type == ElementType.INT8 ? 1 : 4)]);
    graph.constant(zero, type, each, zeros);
    graph.node("DequantizeLinear", List.of(quantised, name + "/scale", zero), name).with("axis", 0);
    return name;
  }

  private void quantise(String value) {
    dequantise(value, quantised(value));
  }

  /** The name of the zero point of quantised weights or values. */
  static String zeroOf(String quantised) {
    return quantised.substring(0, quantised.length() - QUANTISED.length()) + "/zero";
  }

  private String quantised(String value) {
    Range range = ranges.get(value);
    String quantised = value + QUANTISED;
    String scale = value + "/scale";
    String zero = zeroOf(quantised);
    graph.constant(scale, ElementType.FLOAT, new long[0], Content.floats(range.scale()));
    graph.constant(zero, ElementType.UINT8, new long[0], Content.bytes((byte) range.zeroPoint()));
    graph.node("QuantizeLinear", List.of(value, scale, zero), quantised);
    return quantised;
  }

  private void dequantise(String value, String quantised) {
    graph.node(
        "DequantizeLinear",
        List.of(quantised, value + "/scale", zeroOf(value + QUANTISED)),
        value + "/dequantised");
  }
}
