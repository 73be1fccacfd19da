package dev.lifelog.models.question;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The concepts that a question in plain words asks for. Immutable and safe for many threads; needs
 * no native library, so that a question is answered as soon as the JVM runs.
 */
public final class QuestionModel {
  static final String ARCHITECTURE = "lstm-max";

  /** More likely meant than not. */
  public static final double THRESHOLD = 0.5;

  private final ModelBundle bundle;
  private final Words words;
  private final Lstm lstm;

  private QuestionModel(ModelBundle bundle) {
    this.bundle = bundle;
    BundleDescription description = bundle.require(ModelKind.QUESTION).description();
    if (!description.architecture().equals(ARCHITECTURE)) {
      throw UserError.of(
          bundle.location() + " holds the network '" + description.architecture() + "'",
          "This version runs: " + ARCHITECTURE);
    }
    var input = Objects.requireNonNull(description.question());
    words = new Words(input.words());
    try {
      lstm = new Lstm(input, description.vocabulary().size(), bundle.weights());
    } catch (IllegalArgumentException e) {
      throw UserError.of(
          bundle.location() + " does not hold the weights it describes: " + e.getMessage(),
          "Train the model again or copy the whole directory again");
    }
  }

  /**
   * Reads the bundle, weights included.
   *
   * @throws UserError when the bundle is missing, damaged or of another kind
   */
  public static QuestionModel open(Path bundleDirectory) {
    return new QuestionModel(ModelBundle.open(bundleDirectory));
  }

  public ModelBundle bundle() {
    return bundle;
  }

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  /**
   * Those more likely meant than not, the likeliest first; none for a question about other things.
   */
  public List<WeightedConcept> concepts(String text) {
    return concepts(text, THRESHOLD);
  }

  /**
   * Those at least as likely as the threshold, the likeliest first.
   *
   * @param threshold probability from which on a concept counts
   */
  public List<WeightedConcept> concepts(String text, double threshold) {
    float[] probabilities = lstm.probabilities(words.rows(Tokeniser.tokens(text)));
    List<String> names = vocabulary();
    return IntStream.range(0, probabilities.length)
        .filter(c -> probabilities[c] >= threshold)
        .mapToObj(c -> new WeightedConcept(names.get(c), probabilities[c]))
        .sorted(
            Comparator.comparingDouble(WeightedConcept::weight)
                .reversed()
                .thenComparing(WeightedConcept::concept))
        .toList();
  }
}
