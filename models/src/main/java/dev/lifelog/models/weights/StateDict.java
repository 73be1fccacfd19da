package dev.lifelog.models.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A network's parameters by their published names, to and from tensors outside the engine. */
public final class StateDict {
  private StateDict() {}

  public static Map<String, Tensor> of(Map<String, Parameter> parameters) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) -> {
          NDArray array = parameter.getArray();
          tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray()));
        });
    return tensors;
  }

  /**
   * Overwrites initialised parameters.
   *
   * @throws IllegalArgumentException unless names and shapes are the same on both sides
   */
  public static void load(Map<String, Parameter> parameters, Map<String, Tensor> tensors) {
    Set<String> missing = new TreeSet<>(parameters.keySet());
    missing.removeAll(tensors.keySet());
    Set<String> unknown = new TreeSet<>(tensors.keySet());
    unknown.removeAll(parameters.keySet());
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException("missing tensors " + missing + ", unknown " + unknown);
    }
    loadPart(parameters, tensors);
  }

  /**
   * Overwrites the initialised parameters of a part of a network.
   *
   * @param tensors of the whole network
   * @throws IllegalArgumentException when one is missing or of another shape
   */
  public static void loadPart(Map<String, Parameter> parameters, Map<String, Tensor> tensors) {
    parameters.forEach(
        (name, parameter) -> {
          NDArray array = parameter.getArray();
          Tensor tensor = tensors.get(name);
          if (tensor == null) {
            throw new IllegalArgumentException("missing tensor " + name);
          }
          if (!Arrays.equals(array.getShape().getShape(), tensor.shape())) {
            throw new IllegalArgumentException(
                name
                    + " has the shape "
                    + Arrays.toString(tensor.shape())
                    + ", the network "
                    + array.getShape());
          }
          array.set(FloatBuffer.wrap(tensor.values()));
        });
  }
}
