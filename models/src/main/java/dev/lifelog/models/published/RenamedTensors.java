package dev.lifelog.models.published;

import dev.lifelog.models.weights.Tensor;
import dev.lifelog.models.weights.TensorSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file's tensors under the network's names, in the network's order. */
record RenamedTensors(Map<String, long[]> parameters, Map<String, String> taken, TensorSource file)
    implements TensorSource {

  /**
   * Compares all shapes before any number is read.
   *
   * @throws IOException naming the first tensor of another shape
   */
  void check() throws IOException {
    for (Map.Entry<String, long[]> parameter : parameters.entrySet()) {
      long[] actual = file.shape(original(parameter.getKey()));
      if (!Arrays.equals(actual, parameter.getValue())) {
        throw new IOException(
            "%s has the shape %s, %s expected"
                .formatted(
                    original(parameter.getKey()),
                    Arrays.toString(actual),
                    Arrays.toString(parameter.getValue())));
      }
    }
  }

  @Override
  public Set<String> names() {
    return parameters.keySet();
  }

  @Override
  public long[] shape(String name) {
    return Objects.requireNonNull(parameters.get(name)).clone();
  }

  /** Refuses numbers that no calculation survives. */
  @Override
  public Tensor tensor(String name) throws IOException {
    Tensor tensor = file.tensor(original(name));
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new IOException(original(name) + " holds " + value);
      }
    }
    return tensor;
  }

  private String original(String name) {
    return Objects.requireNonNull(taken.get(name));
  }
}
