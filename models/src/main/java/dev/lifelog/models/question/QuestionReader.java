package dev.lifelog.models.question;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.QuestionInput;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network with the words it knows and the names of what it finds. */
final class QuestionReader {
  /**
   * From here on a concept counts as meant that the text names, one of a text that names none, and
   * one beside others that are named: who calls things by their names would have named it. Found on
   * development lots and topics.
   */
  private static final double NAMED = 0.35;

  private static final double NOTHING_NAMED = 0.6;
  private static final double BESIDE_A_NAMED_ONE = 0.8;

  private final Words words;
  private final WordMatching names;
  private final List<String> concepts;
  private final Lstm lstm;

  QuestionReader(QuestionInput input, List<String> concepts, Lstm lstm) {
    this.words = new Words(input.words());
    this.names = new WordMatching(input.named());
    this.concepts = concepts;
    this.lstm = lstm;
  }

  /** Those that count as meant, the likeliest first. */
  List<WeightedConcept> concepts(String text) {
    return likelier(text, this::threshold);
  }

  /** Those at least as likely as the threshold, the likeliest first. */
  List<WeightedConcept> concepts(String text, double threshold) {
    return likelier(text, (named, concept) -> threshold);
  }

  private double threshold(float[] named, int concept) {
    if (named[concept] > 0) {
      return NAMED;
    }
    for (float other : named) {
      if (other > 0) {
        return BESIDE_A_NAMED_ONE;
      }
    }
    return NOTHING_NAMED;
  }

  /** Of a concept, by what the text names. */
  private interface Threshold {
    double of(float[] named, int concept);
  }

  private List<WeightedConcept> likelier(String text, Threshold threshold) {
    float[] named = names.strengths(text, concepts);
    float[] probabilities = lstm.probabilities(words.rows(Tokeniser.tokens(text)), named);
    return IntStream.range(0, probabilities.length)
        .filter(c -> probabilities[c] >= threshold.of(named, c))
        .mapToObj(c -> new WeightedConcept(concepts.get(c), probabilities[c]))
        .sorted(
            Comparator.comparingDouble(WeightedConcept::weight)
                .reversed()
                .thenComparing(WeightedConcept::concept))
        .toList();
  }

  /** Those that count as meant. */
  Set<String> meant(String text) {
    return concepts(text).stream().map(WeightedConcept::concept).collect(Collectors.toSet());
  }
}
