package dev.lifelog.models.inference;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** From a bundle to a loaded network. */
final class BundledNetwork {
  private BundledNetwork() {}

  static OnnxSession open(ModelBundle bundle, ImageInput input, Inference settings) {
    BundleDescription description = bundle.description();
    Architecture architecture =
        Architecture.of(description.architecture())
            .orElseThrow(
                () ->
                    UserError.of(
                        bundle.directory()
                            + " holds the network '"
                            + description.architecture()
                            + "'",
                        "This version runs: " + Arrays.toString(Architecture.values())));
    Plan plan = architecture.plan(description.vocabulary().size(), input.width(), input.size());
    Map<String, Tensor> tensors = bundle.weights();
    check(bundle, plan, tensors);
    try {
      Path file = Files.createTempFile("lifelog-network", ".onnx");
      try {
        NetworkExport.write(architecture, plan, tensors::get, file);
        return OnnxSession.open(file, settings);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(ModelBundle bundle, Plan plan, Map<String, Tensor> tensors) {
    Map<String, long[]> expected = plan.parameters();
    for (Map.Entry<String, long[]> parameter : expected.entrySet()) {
      Tensor tensor = tensors.get(parameter.getKey());
      if (tensor == null || !Arrays.equals(tensor.shape(), parameter.getValue())) {
        throw UserError.of(
            "%s does not hold the weights it describes: %s is %s, %s expected"
                .formatted(
                    bundle.directory(),
                    parameter.getKey(),
                    tensor == null ? "missing" : Arrays.toString(tensor.shape()),
                    Arrays.toString(parameter.getValue())),
            "Train the model again or copy the whole directory again");
      }
    }
  }
}
