package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A network beside plain word matching; they err apart, the one on what surrounds the telling word,
 * the other on words with two meanings. So what only the network sees has to be likely, what a word
 * names too may be less so, and words alone count where the network is left with nothing. Weights
 * are the mean of both opinions, silence counting 0.
 */
final class NetworkAndWords implements ConceptSource {

  /** Probability from which on a concept counts that a word names; found on development lots. */
  static final double NAMED = 0.35;

  /** The same of a concept that no word names. */
  static final double UNNAMED = 0.7;

  private final Network network;
  private final ConceptSource words;

  /** Concepts at least as likely as the threshold. */
  interface Network {
    List<WeightedConcept> concepts(String text, double threshold);
  }

  NetworkAndWords(Network network, ConceptSource words) {
    this.network = network;
    this.words = words;
  }

  @Override
  public List<WeightedConcept> concepts(String text) {
    List<WeightedConcept> byWords = words.concepts(text);
    Map<String, Double> named =
        byWords.stream()
            .collect(Collectors.toMap(WeightedConcept::concept, WeightedConcept::weight));
    List<WeightedConcept> found =
        network.concepts(text, NAMED).stream()
            .filter(seen -> seen.weight() >= UNNAMED || named.containsKey(seen.concept()))
            .map(seen -> mean(seen, named.getOrDefault(seen.concept(), 0.0)))
            .sorted(BEST_FIRST)
            .toList();
    return found.isEmpty() ? byWords.stream().map(word -> mean(word, 0)).toList() : found;
  }

  private static WeightedConcept mean(WeightedConcept one, double other) {
    return new WeightedConcept(one.concept(), (one.weight() + other) / 2);
  }
}
