package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Precision;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.quantisation.CalibrationPicture;
import dev.lifelog.models.quantisation.Quantisation;
import dev.lifelog.models.quantisation.QuantisationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A network in 8-bit integers, and what it lost on the way. */
record QuantisedModel(QuantisationReport report) {

  static QuantisedModel make(ModelBundle source, Path pictures, int images, Path target)
      throws IOException {
    if (!Files.isDirectory(pictures)) {
      throw UserError.of(
          "There is no directory " + pictures, "Name a collection or a folder of pictures");
    }
    return new QuantisedModel(
        Quantisation.of(source)
            .images(images)
            .run(pictures(pictures, source.description().vocabulary()), target));
  }

  /** Labels wherever there are any: then the loss is known and not only bounded. */
  private static List<CalibrationPicture> pictures(Path root, List<String> vocabulary)
      throws IOException {
    if (Files.isDirectory(root.resolve("ground_truth"))) {
      return labelled(Labels.ofCollection(root));
    }
    try (Stream<Path> entries = Files.list(root)) {
      boolean classes =
          entries.anyMatch(
              entry ->
                  Files.isDirectory(entry)
                      && vocabulary.contains(
                          entry.getFileName().toString().toLowerCase(Locale.ROOT)));
      return classes ? labelled(Labels.ofFolder(root)) : CalibrationPicture.below(root);
    }
  }

  private static List<CalibrationPicture> labelled(Labels labels) {
    return labels.images().stream().map(CalibrationPicture::of).toList();
  }

  /** What was done and what it cost, for people. */
  String text(ModelId from, ModelId to) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %s in 8-bit integers, calibrated on %,d pictures.%n"
                + "On %,d others both name the same class for %.2f %%.%n",
            to,
            from,
            report.calibratedOn(),
            report.compared(),
            100 * report.agreement()));
    if (Double.isNaN(report.accuracyBefore())) {
      text.append(
          String.format(
              Locale.ROOT,
              "Nothing says what they show: at most %.2f points of accuracy are lost.%n",
              report.lossPoints()));
    } else {
      text.append(
          String.format(
              Locale.ROOT,
              "Top-1 accuracy %.4f, before %.4f: %.2f points %s.%n",
              report.accuracyAfter(),
              report.accuracyBefore(),
              Math.abs(report.lossPoints()),
              report.lossPoints() < 0 ? "gained" : "lost"));
    }
    return text.append(String.format("Activate it with bin/lifelog model activate %s%n", to))
        .toString();
  }

  /**
   * Before a network is activated.
   *
   * @param allowed points of top-1 accuracy
   * @throws UserError when it is one in 8-bit integers that lost more
   */
  static void requireSmallLoss(ModelRow row, double allowed) {
    if (row.kind() != ModelKind.IMAGE) {
      return;
    }
    ModelBundle bundle = ModelBundle.open(Path.of(row.location()));
    double loss =
        bundle
            .description()
            .figures()
            .getOrDefault(QuantisationReport.LOSS, Double.POSITIVE_INFINITY);
    if (bundle.description().precision() == Precision.INT8 && loss > allowed) {
      throw UserError.of(
          String.format(
              Locale.ROOT,
              "%s loses %.2f points of top-1 accuracy to its 8-bit integers, %.2f are allowed",
              row.id(),
              loss,
              allowed),
          "Quantize again with more pictures (--images), keep the network in floats, set"
              + " model.allowed-loss, or say --anyway");
    }
  }
}
