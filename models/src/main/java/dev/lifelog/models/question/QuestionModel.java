package dev.lifelog.models.question;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The concepts that a question in plain words asks for. Immutable and safe for many threads; needs
 * no native library, so that a question is answered as soon as the JVM runs.
 */
public final class QuestionModel {
  static final String ARCHITECTURE = "lstm-max";

  /**
   * From here on a concept counts as meant: above one half, since training weighs what is meant
   * more than what is not. Found on development lots.
   */
  public static final double THRESHOLD = 0.6;

  private final ModelBundle bundle;
  private final QuestionReader reader;

  private QuestionModel(ModelBundle bundle) {
    this.bundle = bundle;
    BundleDescription description = bundle.require(ModelKind.QUESTION).description();
    if (!description.architecture().equals(ARCHITECTURE)) {
      throw UserError.of(
          bundle.location() + " holds the network '" + description.architecture() + "'",
          "This version runs: " + ARCHITECTURE);
    }
    var input = Objects.requireNonNull(description.question());
    List<String> concepts = description.vocabulary();
    try {
      Lstm lstm = new Lstm(input, concepts.size(), bundle.weights());
      reader = new QuestionReader(input, concepts, lstm);
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

  /** Those that count as meant, the likeliest first; none for a question about other things. */
  public List<WeightedConcept> concepts(String text) {
    return concepts(text, THRESHOLD);
  }

  /**
   * Those at least as likely as the threshold, the likeliest first.
   *
   * @param threshold probability from which on a concept counts
   */
  public List<WeightedConcept> concepts(String text, double threshold) {
    return reader.concepts(text, threshold);
  }
}
