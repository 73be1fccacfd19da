package dev.lifelog.retrieval.answering;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import java.util.List;

/** The wanted concepts by number. */
final class Weights {

  private final List<String> concepts;
  private final long[] weights;

  Weights(Question question) {
    concepts = question.concepts().stream().map(WeightedConcept::concept).toList();
    weights = question.concepts().stream().mapToLong(Question::weight).toArray();
  }

  int size() {
    return weights.length;
  }

  String concept(int number) {
    return concepts.get(number);
  }

  long of(int number) {
    return weights[number];
  }
}
