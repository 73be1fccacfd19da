package dev.lifelog.models.bundle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bundle.json} says.
 *
 * @param format of the bundle; one that this program does not know is refused
 * @param vocabulary class names in the order of the network's outputs
 * @param image set for an image model
 * @param question set for a question model
 * @param trainedOn for people: which data, how many examples
 * @param createdAt ISO 8601, UTC
 * @param figures by name, such as {@code held_out_accuracy}
 * @param files name to SHA-256 of every other file of the bundle
 * @param digest SHA-256 over all of the above: tells two bundles apart and shows damage
 */
public record BundleDescription(
    int format,
    String name,
    ModelKind kind,
    String architecture,
    List<String> vocabulary,
    @Nullable ImageInput image,
    @Nullable QuestionInput question,
    String trainedOn,
    String createdAt,
    Map<String, Double> figures,
    Map<String, String> files,
    String digest) {
  static final int FORMAT = 1;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public BundleDescription {
    vocabulary = List.copyOf(vocabulary);
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "model name '" + name + "': lower-case letters, digits, '.', '_' and '-' expected");
    }
    if (vocabulary.size() < 2 || Set.copyOf(vocabulary).size() != vocabulary.size()) {
      throw new IllegalArgumentException(
          "vocabulary: at least two different names expected: " + vocabulary);
    }
    if ((image == null) == (question == null) || (image != null) != (kind == ModelKind.IMAGE)) {
      throw new IllegalArgumentException("the input does not belong to the kind " + kind.code());
    }
  }

  /** Of a network on pictures, still without its files and digest. */
  public static BundleDescription ofImages(
      String name,
      String architecture,
      List<String> vocabulary,
      ImageInput input,
      String trainedOn,
      Map<String, Double> figures) {
    return new BundleDescription(
        FORMAT,
        name,
        ModelKind.IMAGE,
        architecture,
        vocabulary,
        input,
        null,
        trainedOn,
        now(),
        figures,
        Map.of(),
        "");
  }

  /** Of a network on questions, still without its files and digest. */
  public static BundleDescription ofQuestions(
      String name,
      String architecture,
      List<String> vocabulary,
      QuestionInput input,
      String trainedOn,
      Map<String, Double> figures) {
    return new BundleDescription(
        FORMAT,
        name,
        ModelKind.QUESTION,
        architecture,
        vocabulary,
        null,
        input,
        trainedOn,
        now(),
        figures,
        Map.of(),
        "");
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  BundleDescription withFiles(Map<String, String> newFiles) {
    return new BundleDescription(
        format,
        name,
        kind,
        architecture,
        vocabulary,
        image,
        question,
        trainedOn,
        createdAt,
        figures,
        newFiles,
        digest);
  }

  BundleDescription withDigest(String newDigest) {
    return new BundleDescription(
        format,
        name,
        kind,
        architecture,
        vocabulary,
        image,
        question,
        trainedOn,
        createdAt,
        figures,
        files,
        newDigest);
  }
}
