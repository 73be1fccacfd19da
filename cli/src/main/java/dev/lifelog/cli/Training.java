package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.question.QuestionReport;
import dev.lifelog.models.question.QuestionTraining;
import dev.lifelog.models.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How both networks are trained from the command line; {@code demo} takes the same options. */
final class Training {

  /** What was learnt, and how well in a few words. */
  record Learnt(ModelBundle bundle, String outcome) {}

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the training images (default: the network's own).")
  private @Nullable Integer epochs;

  @Option(
      names = "--input-size",
      paramLabel = "PIXELS",
      defaultValue = "64",
      description = "Of the image network, which has it for good. Default: 64.")
  private int inputSize = 64;

  @Option(
      names = "--width",
      paramLabel = "FACTOR",
      defaultValue = "0.5",
      description = "Channels of the image network, 1 as published. Default: 0.5.")
  private double width = 0.5;

  @Option(
      names = "--training-seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Default: 7.")
  private long seed = 7;

  /** Everything that changes what is learnt from the same images. */
  String fingerprint() {
    return "%s epochs, %d pixels, width %s, seed %d"
        .formatted(epochs == null ? "usual" : epochs, inputSize, width, seed);
  }

  /**
   * Learns concepts from a collection's development ground truth, or from a folder that has a
   * sub-folder of pictures for each concept.
   */
  Learnt image(Path source, String name, Path bundle, TrainingListener listener)
      throws IOException {
    engine();
    ImageTraining training =
        ImageTraining.of(labelled(source))
            .name(name)
            .width(width)
            .inputSize(inputSize)
            .seed(seed)
            .trainedOn(source.toString())
            .progress(listener);
    if (epochs != null) {
      training.epochs(epochs);
    }
    TrainingReport report = training.run(bundle);
    return new Learnt(
        report.bundle(),
        String.format(
            Locale.ROOT,
            "%d concepts, held-out accuracy %.3f",
            report.bundle().description().vocabulary().size(),
            report.accuracy()));
  }

  private static List<LabelledImage> labelled(Path source) throws IOException {
    if (!Files.isDirectory(source.resolve("ground_truth"))) {
      return Labels.ofFolder(source).images();
    }
    Labels labels = Labels.ofCollection(source);
    labels.problems().stream().limit(5).map(Problem::toString).forEach(System.err::println);
    return labels.images();
  }

  /** The same with the demo's seed. */
  Learnt question(@Nullable Path questions, String name, Path bundle, TrainingListener listener)
      throws IOException {
    return question(questions, null, name, seed, bundle, listener);
  }

  /**
   * Learns which concepts a question asks for.
   *
   * @param questions a CSV of title, description, concepts; null for the questions that come with
   *     the program
   * @param topics a folder of the organisers' topics to measure on besides; null for none
   */
  static Learnt question(
      @Nullable Path questions,
      @Nullable Path topics,
      String name,
      long seed,
      Path bundle,
      TrainingListener listener)
      throws IOException {
    engine();
    QuestionTraining training = QuestionTraining.create().name(name).seed(seed).progress(listener);
    if (questions != null) {
      if (!Files.isReadable(questions)) {
        throw UserError.of("Cannot read " + questions, "Name a CSV of title,description,concepts");
      }
      training.questions(questions);
    }
    if (topics != null) {
      training.topics(topics);
    }
    QuestionReport report = training.run(bundle);
    String figures =
        report.results().stream()
            .map(
                result ->
                    String.format(
                        Locale.ROOT,
                        "%.3f and %.3f on %d %s",
                        result.figures().microF1(),
                        result.figures().macroF1(),
                        result.exam().questions().size(),
                        result.exam().name()))
            .collect(Collectors.joining(", "));
    return new Learnt(
        report.bundle(),
        "%d questions an epoch; micro and macro F1 %s".formatted(report.examples(), figures));
  }

  static void engine() {
    NativeEngine.configure(NativeEngine.usualFolder(), Runtime.getRuntime().availableProcessors());
  }
}
