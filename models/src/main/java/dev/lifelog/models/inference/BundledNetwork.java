package dev.lifelog.models.inference;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Precision;
import dev.lifelog.models.bundle.WeightsFormat;
import dev.lifelog.models.engine.MatrixUnits;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.MatrixForm;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.onnx.OnnxClassifier;
import dev.lifelog.models.weights.SafetensorsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * From a bundle to a loaded network. A bundle of weights is written out as a graph for the time of
 * the loading, one tensor in memory at a time.
 */
final class BundledNetwork {
  private BundledNetwork() {}

  /**
   * Pictures that may pass through together: as many as are wanted, or as its graph is made for.
   */
  static int batch(ModelBundle bundle, int wanted) {
    if (bundle.description().weights() != WeightsFormat.ONNX) {
      return wanted;
    }
    try {
      int fixed = OnnxClassifier.batch(bundle.weightsFile());
      return fixed == 0 ? wanted : fixed;
    } catch (IOException e) {
      throw UserError.of(
          bundle.location() + " holds no network: " + e.getMessage(), "Import it again");
    }
  }

  static OnnxSession open(ModelBundle bundle, ImageInput input, Inference settings) {
    BundleDescription description = bundle.description();
    if (description.weights() == WeightsFormat.ONNX) {
      return openGraph(bundle, settings);
    }
    Architecture architecture =
        Architecture.of(description.architecture())
            .orElseThrow(
                () ->
                    UserError.of(
                        bundle.location()
                            + " holds the network '"
                            + description.architecture()
                            + "'",
                        "This version runs: " + Arrays.toString(Architecture.values())));
    Plan plan = architecture.plan(description.vocabulary().size(), input.width(), input.size());
    return openWritten(
        file -> {
          try (SafetensorsFile tensors = bundle.tensors()) {
            NetworkExport.write(architecture, plan, NetworkExport.from(tensors), file);
          }
        },
        settings);
  }

  private static OnnxSession openGraph(ModelBundle bundle, Inference settings) {
    Path graph = bundle.weightsFile();
    boolean matrices =
        bundle.description().precision() == Precision.INT8
            && settings.device().kind() == Device.Kind.CPU
            && MatrixUnits.present();
    return matrices
        ? openWritten(file -> MatrixForm.write(graph, file), settings)
        : OnnxSession.open(graph, settings);
  }

  private interface Writer {
    void writeTo(Path file) throws IOException;
  }

  private static OnnxSession openWritten(Writer writer, Inference settings) {
    try {
      Path file = Files.createTempFile("lifelog-network", ".onnx");
      try {
        writer.writeTo(file);
        return OnnxSession.open(file, settings);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
