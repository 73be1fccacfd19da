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
 * wherever it stands; the last state would have to carry it to the end. What the text names adds to
 * its concept directly, as much as it is learnt to be worth.
 *
 * <p>Input: word numbers (n, time), the lexicon's vectors (n, time, dimensions), a mask (n, time,
 * 1), 1 where there is a word, and how surely each concept is named (n, concepts). Output: logits
 * (n, concepts).
 */
final class QuestionNetwork extends AbstractBlock {
  /** Added where there is no word, so that the maximum never falls there. */
  private static final float NEVER = -1e4f;

  /** Embedding by dimensions of the lexicon's vectors. */
  static final String PROJECTION = "projection.weight";

  private final Parameter embedding;
  private final Parameter named;
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
    named =
        addParameter(
            Parameter.builder()
                .setName("named")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(concepts))
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
    Map<String, Parameter> all = new LinkedHashMap<>();
    all.put(Lstm.EMBEDDING, embedding);
    all.put(PROJECTION, projection.getParameters().get("weight"));
    for (var parameter : lstm.getParameters()) {
      all.put(Lstm.name(parameter.getKey()), parameter.getValue());
    }
    all.put(Lstm.LINEAR_WEIGHT, linear.getParameters().get("weight"));
    all.put(Lstm.LINEAR_BIAS, linear.getParameters().get("bias"));
    all.put(Lstm.NAMED_WEIGHT, named);
    return all;
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
    NDArray worth = store.getValue(named, words.getDevice(), training);
    NDArray logits = linear.forward(store, new NDList(best), training).singletonOrThrow();
    return new NDList(logits.add(inputs.get(3).mul(worth)));
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
