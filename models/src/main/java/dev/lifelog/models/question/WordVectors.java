package dev.lifelog.models.question;

import dev.lifelog.models.weights.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a word enters the network while it learns: by a row of its own, if it is learnt from, by its
 * vector in the lexicon, and by what the words near it stand for.
 */
final class WordVectors {
  /** Of the lexicon's vectors, so that they weigh as much as a row learnt. */
  private static final float LENGTH = 4;

  private final Lexicon lexicon;
  private final Neighbours neighbours;
  private final List<String> learnt;
  private final Map<String, Integer> rows = new HashMap<>();

  WordVectors(Lexicon lexicon, Neighbours neighbours, List<String> learnt) {
    this.lexicon = lexicon;
    this.neighbours = neighbours;
    this.learnt = learnt;
    learnt.forEach(word -> rows.put(word, rows.size() + 1));
  }

  int dimensions() {
    return lexicon.dimensions() + neighbours.count();
  }

  /** Row 0 is of all words not learnt. */
  int row(String word) {
    return rows.getOrDefault(word, 0);
  }

  /** Leaves zeros for a word that the lexicon does not have. */
  boolean copyVector(String word, float[] to, int from) {
    float[] vector = lexicon.vector(word);
    if (vector == null) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      to[from + i] = LENGTH * vector[i];
    }
    float[] votes = neighbours.votes(word);
    System.arraycopy(votes, 0, to, from + vector.length, votes.length);
    return true;
  }

  /** Those learnt, in the order of their rows. */
  List<String> learnt() {
    return learnt;
  }

  /** Those that the lexicon has besides. */
  List<String> others() {
    return lexicon.words().stream().filter(word -> !rows.containsKey(word)).toList();
  }

  /**
   * One row for each word after that of unknown words: both parts added, so that reading needs
   * neither the lexicon nor the projection.
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
