package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the words near a word stand for: a vote for each concept, from the single words that are
 * learnt to mean it. A word has no vote on itself, nor have its synonyms, so that while learning it
 * looks like a word never met.
 */
final class Neighbours {
  /** Smaller: the nearest word decides; larger: all words of a concept. */
  private static final double SHARPNESS = 14;

  /** Of the votes, so that they weigh as much as the vectors. */
  private static final float WEIGHT = 3;

  private final Lexicon lexicon;
  private final int concepts;

  /** The words that vote, of each concept, with their vectors. */
  private final List<Map<String, float[]>> known = new ArrayList<>();

  private final Map<String, float[]> votes = new HashMap<>();

  /**
   * Of the phrases that are learnt.
   *
   * @param concepts in the order of the votes
   */
  Neighbours(Lexicon lexicon, ConceptPhrases phrases, List<String> concepts) {
    this.lexicon = lexicon;
    this.concepts = concepts.size();
    for (String concept : concepts) {
      Map<String, float[]> words = new TreeMap<>();
      for (String phrase : phrases.byConcept().getOrDefault(concept, List.of())) {
        List<String> tokens = Tokeniser.tokens(phrase);
        float[] vector = tokens.size() == 1 ? lexicon.vector(tokens.get(0)) : null;
        if (vector != null) {
          words.put(tokens.get(0), vector);
        }
      }
      known.add(words);
    }
  }

  /** Two for each concept: how near its words are, and its share among all concepts. */
  int count() {
    return 2 * concepts;
  }

  /** None for a word that the lexicon does not have. */
  float[] votes(String word) {
    return votes.computeIfAbsent(word, this::counted);
  }

  private float[] counted(String word) {
    float[] counted = new float[count()];
    float[] vector = lexicon.vector(word);
    if (vector == null) {
      return counted;
    }
    Set<String> same = lexicon.synonyms(word);
    same.add(word);
    double[] sums = new double[concepts];
    double all = 0;
    for (int c = 0; c < concepts; c++) {
      for (Map.Entry<String, float[]> other : known.get(c).entrySet()) {
        if (!same.contains(other.getKey())) {
          sums[c] += Math.exp(SHARPNESS * Lexicon.cosine(vector, other.getValue()));
        }
      }
      all += sums[c];
    }
    for (int c = 0; c < concepts; c++) {
      counted[c] = WEIGHT * (float) (Math.log1p(sums[c]) / SHARPNESS);
      counted[concepts + c] = all == 0 ? 0 : WEIGHT * (float) (sums[c] / all);
    }
    return counted;
  }
}
