package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws the concepts of a vocabulary from words; finding none is an empty list. */
@FunctionalInterface
public interface ConceptSource {

  /** Ties by name, so that an answer does not depend on the order of a map. */
  Comparator<WeightedConcept> BEST_FIRST =
      Comparator.comparingDouble(WeightedConcept::weight)
          .reversed()
          .thenComparing(WeightedConcept::concept);

  List<WeightedConcept> concepts(String text);

  /** Plain word matching over names and common synonyms: needs no network. */
  static ConceptSource words(List<String> vocabulary) {
    return new WordMatching(vocabulary);
  }

  /** Asks the other source where this one finds nothing. */
  default ConceptSource orElse(ConceptSource other) {
    return text -> {
      List<WeightedConcept> found = concepts(text);
      return found.isEmpty() ? other.concepts(text) : found;
    };
  }

  /**
   * The mean of both opinions, one that is silent counting 0: what both see stays, what only one
   * believes loses weight. Meant for a network beside {@link #words}, since they err apart: the one
   * on rare turns of phrase, the other on words with two meanings.
   */
  default ConceptSource averagedWith(ConceptSource other) {
    return text -> {
      Map<String, Double> weights = new TreeMap<>();
      concepts(text)
          .forEach(concept -> weights.merge(concept.concept(), concept.weight() / 2, Double::sum));
      other
          .concepts(text)
          .forEach(concept -> weights.merge(concept.concept(), concept.weight() / 2, Double::sum));
      return weights.entrySet().stream()
          .map(entry -> new WeightedConcept(entry.getKey(), Math.min(1, entry.getValue())))
          .sorted(BEST_FIRST)
          .toList();
    };
  }
}
