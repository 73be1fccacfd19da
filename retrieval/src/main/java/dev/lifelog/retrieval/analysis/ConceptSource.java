package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.question.QuestionModel;
import java.util.Comparator;
import java.util.List;

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

  /** A network together with plain word matching, as every question is read. */
  static ConceptSource reading(QuestionModel network) {
    return reading(network, words(network.vocabulary()));
  }

  /** The same with other words. */
  static ConceptSource reading(QuestionModel network, ConceptSource words) {
    return new NetworkAndWords(network::concepts, words);
  }

  /** Asks the other source where this one finds nothing. */
  default ConceptSource orElse(ConceptSource other) {
    return text -> {
      List<WeightedConcept> found = concepts(text);
      return found.isEmpty() ? other.concepts(text) : found;
    };
  }
}
