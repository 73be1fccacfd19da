package dev.lifelog.models.question;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words to concepts, for training: embedding plus what the lexicon says of the word, LSTM, the
 * maximum of each of its outputs over time, one linear layer. The maximum finds the telling word
 * wherever it stands; the last state would have to carry it to the end.
 *
 * <p>Input: word numbers (n, time), the lexicon's vectors (n, time, dimensions) and a mask (n,
 * time, 1), 1 where there is a word. Output: logits (n, concepts).
 */
final class QuestionNetwork extends AbstractBlock {
  /** Added where there is no word, so that the maximum never falls there. */
  private static final float NEVER = -1e4f;

  /** Embedding by dimensions of the lexicon's vectors. */
  static final String PROJECTION = "projection.weight";

  private final Parameter embedding;
  private final Linear projection;
  private final LSTM lstm;
  private final Linear linear;
  private final int embeddingSize;
  private final int hidden;
  private final int concepts;

  QuestionNetwork(int words, int embeddingSize, int hidden, int concepts) {
    this.embeddingSize = embeddingSize;
    this.hidden = hidden;
    this.concepts = concepts;
    embedding =
        addParameter(
            Parameter.builder()
                .setName("embedding")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(words, embeddingSize))
                .build());
    projection =
        addChildBlock(
            "projection", Linear.builder().setUnits(embeddingSize).optBias(false).build());
    lstm =
        addChildBlock(
            "lstm",
            LSTM.builder().setStateSize(hidden).setNumLayers(1).optBatchFirst(true).build());
    linear = addChildBlock("linear", Linear.builder().setUnits(concepts).build());
  }

  int embeddingSize() {
    return embeddingSize;
  }

  int hidden() {
    return hidden;
  }

  /** By the names that PyTorch would give them. */
  Map<String, Parameter> parameters() {
    Map<String, Parameter> named = new LinkedHashMap<>();
    named.put(Lstm.EMBEDDING, embedding);
    named.put(PROJECTION, projection.getParameters().get("weight"));
    for (var parameter : lstm.getParameters()) {
      named.put(Lstm.name(parameter.getKey()), parameter.getValue());
    }
    named.put(Lstm.LINEAR_WEIGHT, linear.getParameters().get("weight"));
    named.put(Lstm.LINEAR_BIAS, linear.getParameters().get("bias"));
    return named;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray words = inputs.get(0);
    NDArray weight = store.getValue(embedding, words.getDevice(), training);
    NDArray vectors = Embedding.embedding(words, weight, SparseFormat.DENSE).singletonOrThrow();
    NDArray known =
        projection.forward(store, new NDList(inputs.get(1)), training).singletonOrThrow();
    NDArray states = lstm.forward(store, new NDList(vectors.add(known)), training).get(0);
    NDArray best = states.add(inputs.get(2).sub(1).mul(-NEVER)).max(new int[] {1});
    return linear.forward(store, new NDList(best), training);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... shapes) {
    long count = shapes[0].get(0);
    projection.initialize(manager, DataType.FLOAT32, shapes[1]);
    lstm.initialize(manager, DataType.FLOAT32, new Shape(count, shapes[0].get(1), embeddingSize));
    linear.initialize(manager, DataType.FLOAT32, new Shape(count, hidden));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), concepts)};
  }
}
