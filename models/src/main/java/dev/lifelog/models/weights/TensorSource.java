package dev.lifelog.models.weights;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Tensors by name, one at a time: all of a large network need not stand in memory together. */
public interface TensorSource {

  /** In the order of the source. */
  Set<String> names();

  /** Known without reading the numbers. */
  long[] shape(String name);

  /**
   * Reads one.
   *
   * @throws IOException when it cannot be read; the message names it
   */
  Tensor tensor(String name) throws IOException;

  static TensorSource of(Map<String, Tensor> tensors) {
    return new TensorSource() {
      @Override
      public Set<String> names() {
        return tensors.keySet();
      }

      @Override
      public long[] shape(String name) {
        return tensor(name).shape();
      }

      @Override
      public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
          throw new IllegalArgumentException("no tensor " + name);
        }
        return tensor;
      }
    };
  }
}
