package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import java.util.List;

/** Draws the concepts of a vocabulary from words; finding none is an empty list. */
@FunctionalInterface
public interface ConceptSource {

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
}
