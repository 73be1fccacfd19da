package dev.lifelog.models.question;

import dev.lifelog.models.bundle.QuestionInput;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trained network as it is kept. Its words are those learnt and, of the lexicon's others, those
 * that alone make some concept a little likely: the rest says no more than an unknown word.
 *
 * @param weights of {@link Lstm}
 */
record QuestionNumbers(QuestionInput input, Map<String, Tensor> weights) {
  /** Probability from which on a word says something; a question can come to 0.5 from there. */
  private static final double TELLING = 0.05;

  static QuestionNumbers of(QuestionNetwork network, WordVectors vectors, int concepts) {
    Map<String, Tensor> tensors = StateDict.of(network.parameters());
    Tensor projection = Objects.requireNonNull(tensors.remove(QuestionNetwork.PROJECTION));
    Tensor embedding = Objects.requireNonNull(tensors.get(Lstm.EMBEDDING));
    List<String> words = new ArrayList<>(vectors.learnt());
    List<String> others = vectors.others();
    QuestionNumbers all =
        with(network, tensors, others, vectors.folded(others, embedding, projection));
    Lstm lstm = new Lstm(all.input, concepts, all.weights);
    for (int row = 1; row <= others.size(); row++) {
      for (float probability : lstm.probabilities(new int[] {row})) {
        if (probability >= TELLING) {
          words.add(others.get(row - 1));
          break;
        }
      }
    }
    return with(network, tensors, words, vectors.folded(words, embedding, projection));
  }

  private static QuestionNumbers with(
      QuestionNetwork network, Map<String, Tensor> tensors, List<String> words, Tensor rows) {
    Map<String, Tensor> weights = new LinkedHashMap<>(tensors);
    weights.put(Lstm.EMBEDDING, rows);
    return new QuestionNumbers(
        new QuestionInput(network.embeddingSize(), network.hidden(), words), weights);
  }
}
