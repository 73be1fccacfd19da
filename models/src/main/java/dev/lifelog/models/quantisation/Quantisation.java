package dev.lifelog.models.quantisation;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.models.bundle.Precision;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.onnx.QuantisedValues;
import dev.lifelog.models.onnx.Range;
import dev.lifelog.models.weights.SafetensorsFile;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/** Makes a bundle in 8-bit integers from one in floats, and measures what that costs. */
public final class Quantisation {
  /** All observed values of a batch are in memory. */
  private static final int CALIBRATION_BATCH = 4;

  private static final int COMPARISON_BATCH = 16;

  private final ModelBundle source;
  private final Architecture architecture;
  private final ImageInput input;
  private final Plan plan;
  private int images = 200;
  private int compared = 1000;
  private long seed = 7;
  private Inference inference = Inference.cpu(Runtime.getRuntime().availableProcessors());

  private Quantisation(ModelBundle source) {
    this.source = source;
    BundleDescription description = source.require(ModelKind.IMAGE).description();
    input = Objects.requireNonNull(description.image());
    architecture =
        Architecture.of(description.architecture())
            .filter(known -> description.precision() == Precision.FP32)
            .orElseThrow(
                () ->
                    UserError.of(
                        "%s holds the network '%s' in %s, which cannot be quantised"
                            .formatted(
                                source.location(),
                                description.architecture(),
                                description.precision().code()),
                        "Name a GoogLeNet or an AlexNet in fp32"));
    plan = architecture.plan(description.vocabulary().size(), input.width(), input.size());
  }

  /**
   * Of a bundle.
   *
   * @throws UserError when it is no network in floats that this program knows the layers of
   */
  public static Quantisation of(ModelBundle source) {
    return new Quantisation(source);
  }

  /** Pictures to calibrate on. Default: 200. */
  public Quantisation images(int count) {
    images = atLeastOne(count);
    return this;
  }

  /** Further pictures that both networks are shown. Default: 1000. */
  public Quantisation compared(int count) {
    compared = atLeastOne(count);
    return this;
  }

  /** Decides which pictures are taken. */
  public Quantisation seed(long number) {
    seed = number;
    return this;
  }

  public Quantisation inference(Inference settings) {
    inference = settings;
    return this;
  }

  private static int atLeastOne(int count) {
    if (count < 1) {
      throw UserError.of("A number of pictures of " + count, "At least 1 is needed");
    }
    return count;
  }

  /**
   * Calibrates on some of the pictures and compares on others; half of them each where there are
   * few.
   *
   * @param target where the new bundle is written
   */
  public QuantisationReport run(List<CalibrationPicture> pictures, Path target) throws IOException {
    List<CalibrationPicture> shuffled = new ArrayList<>(pictures);
    Collections.shuffle(shuffled, new Random(seed));
    int calibrated = Math.min(images, (shuffled.size() + 1) / 2);
    int end = Math.min(shuffled.size(), calibrated + compared);
    Path folder = Files.createTempDirectory("lifelog-quantisation");
    Path floats = folder.resolve("floats.onnx");
    Path integers = folder.resolve("integers.onnx");
    try (SafetensorsFile tensors = source.tensors()) {
      Function<String, Tensor> byName = NetworkExport.from(tensors);
      int shown = quantise(shuffled.subList(0, calibrated), byName, floats, integers);
      NetworkExport.write(architecture, plan, byName, floats);
      Comparison comparison = compare(shuffled.subList(calibrated, end), floats, integers);
      return write(target, integers, shown, comparison);
    } finally {
      Files.deleteIfExists(floats);
      Files.deleteIfExists(integers);
      Files.delete(folder);
    }
  }

  private int quantise(
      List<CalibrationPicture> pictures,
      Function<String, Tensor> tensors,
      Path observed,
      Path target)
      throws IOException {
    QuantisedValues values = QuantisedValues.of(architecture, plan);
    Calibration calibration = new Calibration(values);
    PictureBatches batches = new PictureBatches(input, CALIBRATION_BATCH);
    NetworkExport.writeObserved(architecture, plan, tensors, values, observed);
    int[] shown = {0};
    try (OnnxSession session = OnnxSession.open(observed, inference)) {
      batches.forEach(
          pictures,
          (batch, numbers, shape) -> {
            calibration.add(session.run(numbers, shape));
            shown[0] += batch.size();
          });
    }
    if (shown[0] == 0) {
      throw noPicture();
    }
    float[] bounds = batches.bounds();
    NetworkExport.writeQuantised(
        architecture, plan, tensors, Range.of(bounds[0], bounds[1]), calibration::largest, target);
    return shown[0];
  }

  private Comparison compare(List<CalibrationPicture> pictures, Path floats, Path integers) {
    Comparison comparison = new Comparison(source.description().vocabulary());
    try (OnnxSession before = OnnxSession.open(floats, inference);
        OnnxSession after = OnnxSession.open(integers, inference)) {
      new PictureBatches(input, COMPARISON_BATCH)
          .forEach(
              pictures,
              (batch, numbers, shape) ->
                  comparison.add(
                      batch,
                      before.run(numbers, shape).get(NetworkExport.PROBABILITIES),
                      after.run(numbers, shape).get(NetworkExport.PROBABILITIES)));
    }
    if (comparison.compared() == 0) {
      throw noPicture();
    }
    return comparison;
  }

  private static UserError noPicture() {
    return UserError.of(
        "Too few of the pictures can be decoded", "Name a collection or a folder with more");
  }

  private QuantisationReport write(Path target, Path network, int shown, Comparison comparison)
      throws IOException {
    BundleDescription description =
        source.description().withPrecision(Precision.INT8).withBase(source);
    Map<String, Double> figures = new HashMap<>(description.figures());
    figures.put("int8_agreement", comparison.agreement());
    figures.put(QuantisationReport.LOSS, QuantisationReport.lossPoints(comparison));
    figures.put("int8_calibration_images", (double) shown);
    figures.put("int8_compared_images", (double) comparison.compared());
    if (!Double.isNaN(comparison.accuracyBefore())) {
      figures.put("int8_accuracy_before", comparison.accuracyBefore());
      figures.put("int8_accuracy_after", comparison.accuracyAfter());
    }
    ModelBundle bundle =
        BundleWriter.of(description.withFigures(figures)).network(network).write(target);
    return new QuantisationReport(
        bundle,
        shown,
        comparison.compared(),
        comparison.agreement(),
        comparison.accuracyBefore(),
        comparison.accuracyAfter());
  }
}
