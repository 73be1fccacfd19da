package dev.lifelog.models.question;

import dev.lifelog.models.bundle.QuestionInput;
import dev.lifelog.models.weights.Tensor;
import java.util.Arrays;
import java.util.Map;

/**
 * The trained network in plain Java: embedding, LSTM, maximum over time, linear layer, sigmoid. A
 * question of ten words takes well under a millisecond this way, and asking needs no native
 * library. Gates stand in PyTorch's order: input, forget, cell, output. Immutable.
 */
final class Lstm {
  static final String EMBEDDING = "embedding.weight";
  static final String LINEAR_WEIGHT = "linear.weight";
  static final String LINEAR_BIAS = "linear.bias";
  private static final String INPUT_WEIGHT = "lstm.weight_ih_l0";
  private static final String STATE_WEIGHT = "lstm.weight_hh_l0";
  private static final String INPUT_BIAS = "lstm.bias_ih_l0";
  private static final String STATE_BIAS = "lstm.bias_hh_l0";
  private static final int GATES = 4;

  private final int embeddingSize;
  private final int hidden;
  private final int concepts;
  private final float[] embedding;
  private final float[] inputWeight;
  private final float[] stateWeight;
  private final float[] bias;
  private final float[] linearWeight;
  private final float[] linearBias;

  /**
   * From the tensors that training wrote.
   *
   * @throws IllegalArgumentException unless every tensor is there in its shape
   */
  Lstm(QuestionInput input, int concepts, Map<String, Tensor> weights) {
    this.embeddingSize = input.embedding();
    this.hidden = input.hidden();
    this.concepts = concepts;
    int rows = GATES * hidden;
    embedding = values(weights, EMBEDDING, input.words().size() + 1L, embeddingSize);
    inputWeight = values(weights, INPUT_WEIGHT, rows, embeddingSize);
    stateWeight = values(weights, STATE_WEIGHT, rows, hidden);
    bias = values(weights, INPUT_BIAS, rows).clone();
    float[] stateBias = values(weights, STATE_BIAS, rows);
    for (int i = 0; i < bias.length; i++) {
      bias[i] += stateBias[i];
    }
    linearWeight = values(weights, LINEAR_WEIGHT, concepts, hidden);
    linearBias = values(weights, LINEAR_BIAS, concepts);
  }

  /** The published name of one of the engine's LSTM parameters. */
  static String name(String engineName) {
    boolean input = engineName.contains("i2h");
    return engineName.contains("WEIGHT")
        ? input ? INPUT_WEIGHT : STATE_WEIGHT
        : input ? INPUT_BIAS : STATE_BIAS;
  }

  /**
   * How likely each concept is meant.
   *
   * @param words rows of the embedding, 0 for a word that training never saw
   * @return a probability for each concept; all 0 for no words
   */
  float[] probabilities(int[] words) {
    float[] result = new float[concepts];
    if (words.length == 0) {
      return result;
    }
    float[] best = new float[hidden];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    float[] state = new float[hidden];
    float[] cell = new float[hidden];
    float[] gates = new float[GATES * hidden];
    for (int word : words) {
      System.arraycopy(bias, 0, gates, 0, gates.length);
      addProduct(inputWeight, embedding, word * embeddingSize, embeddingSize, gates);
      addProduct(stateWeight, state, 0, hidden, gates);
      for (int i = 0; i < hidden; i++) {
        double kept = sigmoid(gates[hidden + i]) * cell[i];
        double added = sigmoid(gates[i]) * Math.tanh(gates[2 * hidden + i]);
        cell[i] = (float) (kept + added);
        state[i] = (float) (sigmoid(gates[3 * hidden + i]) * Math.tanh(cell[i]));
        best[i] = Math.max(best[i], state[i]);
      }
    }
    System.arraycopy(linearBias, 0, result, 0, concepts);
    addProduct(linearWeight, best, 0, hidden, result);
    for (int i = 0; i < concepts; i++) {
      result[i] = (float) sigmoid(result[i]);
    }
    return result;
  }

  /** Adds matrix times vector, the vector being {@code length} numbers from {@code from} on. */
  private static void addProduct(
      float[] matrix, float[] vector, int from, int length, float[] sums) {
    for (int row = 0; row < sums.length; row++) {
      float sum = 0;
      for (int i = 0; i < length; i++) {
        sum += matrix[row * length + i] * vector[from + i];
      }
      sums[row] += sum;
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static float[] values(Map<String, Tensor> weights, String name, long... shape) {
    Tensor tensor = weights.get(name);
    if (tensor == null || !Arrays.equals(tensor.shape(), shape)) {
      throw new IllegalArgumentException(
          name
              + " has the shape "
              + (tensor == null ? "(missing)" : Arrays.toString(tensor.shape()))
              + ", "
              + Arrays.toString(shape)
              + " expected");
    }
    return tensor.values();
  }
}
