package dev.lifelog.models.bundle;

import dev.lifelog.core.UserError;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.SafetensorsFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Whether the weights of a bundle are those that its description speaks of. */
final class BundleWeights {
  private BundleWeights() {}

  /**
   * Compares names and shapes with the architecture, the width and the vocabulary.
   *
   * @throws UserError naming the first tensor that differs
   */
  static void check(ModelBundle bundle) {
    BundleDescription description = bundle.description();
    Optional<Architecture> architecture = Architecture.of(description.architecture());
    ImageInput input = description.image();
    if (architecture.isEmpty()
        || input == null
        || description.weights() != WeightsFormat.SAFETENSORS) {
      return;
    }
    try (SafetensorsFile tensors = bundle.tensors()) {
      Plan plan =
          architecture.get().plan(description.vocabulary().size(), input.width(), input.size());
      compare(plan.parameters(), tensors);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.of(
          bundle.location() + " does not hold the weights it describes: " + e.getMessage(),
          ModelBundle.REPLACE);
    }
  }

  private static void compare(Map<String, long[]> expected, SafetensorsFile tensors)
      throws IOException {
    for (String name : tensors.names()) {
      if (!expected.containsKey(name)) {
        throw new IOException("unknown tensor " + name);
      }
    }
    for (Map.Entry<String, long[]> parameter : expected.entrySet()) {
      String name = parameter.getKey();
      if (!tensors.names().contains(name)) {
        throw new IOException("missing tensor " + name);
      }
      if (!Arrays.equals(tensors.shape(name), parameter.getValue())) {
        throw new IOException(
            name
                + " has the shape "
                + Arrays.toString(tensors.shape(name))
                + ", "
                + Arrays.toString(parameter.getValue())
                + " expected");
      }
    }
  }
}
