package dev.lifelog.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The same network in 8-bit integers, said so that ONNX Runtime multiplies matrices. Weights around
 * a zero of 0 it gives to a convolution of its own, on vector units; around any other zero to its
 * matrix product, which knows matrix units. So weights and their zero become one less: the values
 * stay what they are, and 127 steps to either side still fit.
 */
public final class MatrixForm {
  /** Of fewer weights an output, more time goes into laying out the matrix than is won. */
  private static final long LEAST_WEIGHTS = 200;

  // Field numbers of onnx.proto.
  private static final int INITIALIZER = 5;
  private static final int SIDES = 1;
  private static final int TYPE = 2;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;

  private MatrixForm() {}

  /** Writes the form of a network that {@link NetworkExport#writeQuantised} wrote. */
  public static void write(Path network, Path target) throws IOException {
    GraphCopy.write(network, MatrixForm::graph, target);
  }

  private static Message graph(WireFields original) throws IOException {
    Set<String> chosen = chosen(original);
    Message graph = new Message();
    for (WireFields.Field field : original.all()) {
      if (field.number() == INITIALIZER && chosen.contains(name(field.fields()))) {
        graph.content(INITIALIZER, shifted(field.fields()));
      } else {
        graph.copy(field);
      }
    }
    return graph;
  }

  /** Names of weights and of their zeros. */
  private static Set<String> chosen(WireFields graph) throws IOException {
    Set<String> names = new HashSet<>();
    for (WireFields.Field field : graph.numbered(INITIALIZER)) {
      WireFields tensor = field.fields();
      if (tensor.numbered(TYPE).get(0).value() == ElementType.INT8.code()
          && ofOneOutput(tensor) >= LEAST_WEIGHTS) {
        names.add(name(tensor));
        names.add(QuantisedGraph.zeroOf(name(tensor)));
      }
    }
    return names;
  }

  private static long ofOneOutput(WireFields tensor) throws IOException {
    long weights = 1;
    List<WireFields.Field> sides = tensor.numbered(SIDES);
    for (WireFields.Field side : sides.subList(1, sides.size())) {
      weights *= side.value();
    }
    return weights;
  }

  private static String name(WireFields tensor) {
    return tensor.numbered(NAME).get(0).text();
  }

  private static Message shifted(WireFields tensor) {
    Message copy = new Message();
    for (WireFields.Field field : tensor.all()) {
      if (field.number() == RAW_DATA) {
        copy.content(RAW_DATA, Content.bytes(shifted(field.content(), tensor)));
      } else {
        copy.copy(field);
      }
    }
    return copy;
  }

  private static byte[] shifted(ByteBuffer content, WireFields tensor) {
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == Byte.MIN_VALUE) {
        throw new IllegalStateException(
            name(tensor) + " has a weight of -128, at least -127 expected");
      }
      bytes[i]--;
    }
    return bytes;
  }
}
