package dev.lifelog.models.bundle;

import dev.lifelog.models.network.Architecture;
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
 * @param featureSize numbers that describe a picture apart from its classes; 0 for none
 * @param figures by name, such as {@code accuracy}
 * @param pictures names of those files that are for looking at
 * @param files every other file of the bundle
 * @param digest SHA-256 over all of the above: tells two bundles apart and shows damage
 */
public record BundleDescription(
    int format,
    String name,
    ModelKind kind,
    String architecture,
    Precision precision,
    WeightsFormat weights,
    List<String> vocabulary,
    @Nullable ImageInput image,
    @Nullable QuestionInput question,
    int featureSize,
    Origin origin,
    Map<String, Double> figures,
    List<String> pictures,
    Map<String, BundleFile> files,
    String digest) {
  static final int FORMAT = 2;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[a-z0-9]+)+");

  public BundleDescription {
    vocabulary = List.copyOf(vocabulary);
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    pictures = List.copyOf(pictures);
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
    for (String file : files.keySet()) {
      if (!FILE.matcher(file).matches() || file.equals(ModelBundle.DESCRIPTION)) {
        throw new IllegalArgumentException("file name '" + file + "'");
      }
    }
    if (featureSize < 0 || (!files.isEmpty() && !areFiles(files, weights, pictures))) {
      throw new IllegalArgumentException(
          "files " + files.keySet() + " without " + weights.fileName() + " or one of " + pictures);
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
    return fresh(name, ModelKind.IMAGE, architecture, vocabulary, input, null, trainedOn, figures);
  }

  /** Of a network on questions, still without its files and digest. */
  public static BundleDescription ofQuestions(
      String name,
      String architecture,
      List<String> vocabulary,
      QuestionInput input,
      String trainedOn,
      Map<String, Double> figures) {
    return fresh(
        name, ModelKind.QUESTION, architecture, vocabulary, null, input, trainedOn, figures);
  }

  private static BundleDescription fresh(
      String name,
      ModelKind kind,
      String architecture,
      List<String> vocabulary,
      @Nullable ImageInput image,
      @Nullable QuestionInput question,
      String trainedOn,
      Map<String, Double> figures) {
    return new BundleDescription(
        FORMAT,
        name,
        kind,
        architecture,
        Precision.FP32,
        WeightsFormat.SAFETENSORS,
        vocabulary,
        image,
        question,
        image == null ? 0 : featureSize(architecture, image),
        Origin.now(trainedOn),
        figures,
        List.of(),
        Map.of(),
        "");
  }

  /** The file that holds the network. */
  public String weightsFile() {
    return weights.fileName();
  }

  public BundleDescription withPrecision(Precision newPrecision) {
    return copy().precision(newPrecision).done();
  }

  /** Fine-tuned from another bundle, all of it. */
  public BundleDescription withBase(ModelBundle base) {
    return withBase(base, null);
  }

  /**
   * Fine-tuned from another bundle.
   *
   * @param frozenThrough the last stage that kept the base's numbers; null for none
   */
  public BundleDescription withBase(ModelBundle base, @Nullable String frozenThrough) {
    Origin.Base named = new Origin.Base(base.description().name(), base.digest());
    return copy().origin(origin.withBase(named, frozenThrough)).done();
  }

  public BundleDescription withFeatureSize(int numbers) {
    return copy().featureSize(numbers).done();
  }

  public BundleDescription withFigures(Map<String, Double> newFigures) {
    return copy().figures(newFigures).done();
  }

  BundleDescription withFiles(
      WeightsFormat format, List<String> newPictures, Map<String, BundleFile> newFiles) {
    return copy().weights(format).pictures(newPictures).files(newFiles).done();
  }

  BundleDescription withDigest(String newDigest) {
    return copy().digest(newDigest).done();
  }

  private DescriptionCopy copy() {
    return new DescriptionCopy(this);
  }

  private static int featureSize(String architecture, ImageInput input) {
    return Architecture.of(architecture)
        .map(
            known ->
                known
                    .plan(2, input.width(), input.size())
                    .through(known.featureStage())
                    .output()
                    .numbers())
        .orElse(0);
  }

  private static boolean areFiles(
      Map<String, BundleFile> files, WeightsFormat weights, List<String> pictures) {
    return files.containsKey(weights.fileName()) && files.keySet().containsAll(pictures);
  }
}
