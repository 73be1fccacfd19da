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
  private final Words words;
  private final List<String> concepts;
  private final Lstm lstm;

  QuestionReader(QuestionInput input, List<String> concepts, Lstm lstm) {
    this.words = new Words(input.words());
    this.concepts = concepts;
    this.lstm = lstm;
  }

  /** Those at least as likely as the threshold, the likeliest first. */
  List<WeightedConcept> concepts(String text, double threshold) {
    float[] probabilities = lstm.probabilities(words.rows(Tokeniser.tokens(text)));
    return IntStream.range(0, probabilities.length)
        .filter(c -> probabilities[c] >= threshold)
        .mapToObj(c -> new WeightedConcept(concepts.get(c), probabilities[c]))
        .sorted(
            Comparator.comparingDouble(WeightedConcept::weight)
                .reversed()
                .thenComparing(WeightedConcept::concept))
        .toList();
  }

  /** Those that count as meant. */
  Set<String> meant(String text) {
    return concepts(text, QuestionModel.THRESHOLD).stream()
        .map(WeightedConcept::concept)
        .collect(Collectors.toSet());
  }
}
