package dev.lifelog.models.question;

import dev.lifelog.models.weights.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a word enters the network while it learns: by a row of its own, if it is learnt from, and by
 * its vector in WordNet.
 */
final class WordVectors {
  /** Of WordNet's vectors, so that they weigh as much as a row learnt. */
  private static final float LENGTH = 4;

  private final WordNet wordNet;
  private final List<String> learnt;
  private final Map<String, Integer> rows = new HashMap<>();

  WordVectors(WordNet wordNet, List<String> learnt) {
    this.wordNet = wordNet;
    this.learnt = learnt;
    learnt.forEach(word -> rows.put(word, rows.size() + 1));
  }

  int dimensions() {
    return wordNet.dimensions();
  }

  /** Row 0 is of all words not learnt. */
  int row(String word) {
    return rows.getOrDefault(word, 0);
  }

  /** Leaves zeros for a word that WordNet does not have. */
  boolean copyVector(String word, float[] to, int from) {
    float[] vector = wordNet.vector(word);
    if (vector == null) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      to[from + i] = LENGTH * vector[i];
    }
    return true;
  }

  /** Those learnt, in the order of their rows. */
  List<String> learnt() {
    return learnt;
  }

  /** Those that WordNet has besides. */
  List<String> others() {
    return wordNet.words().stream().filter(word -> !rows.containsKey(word)).toList();
  }

  /**
   * One row for each word after that of unknown words: both parts added, so that reading needs
   * neither WordNet nor the projection.
   */
  Tensor folded(List<String> words, Tensor embedding, Tensor projection) {
    int size = (int) embedding.shape()[1];
    float[] folded = new float[(words.size() + 1) * size];
    System.arraycopy(embedding.values(), 0, folded, 0, size);
    float[] vector = new float[dimensions()];
    for (int word = 0; word < words.size(); word++) {
      int row = row(words.get(word));
      boolean known = copyVector(words.get(word), vector, 0);
      for (int i = 0; i < size; i++) {
        float sum = embedding.values()[row * size + i];
        for (int d = 0; known && d < vector.length; d++) {
          sum += projection.values()[i * vector.length + d] * vector[d];
        }
        folded[(word + 1) * size + i] = sum;
      }
    }
    return new Tensor(new long[] {words.size() + 1L, size}, folded);
  }
}
