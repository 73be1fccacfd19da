package dev.lifelog.models.onnx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An ONNX model being put together (ModelProto with one GraphProto). Field numbers are those of
 * onnx.proto; only what image classifiers need is here.
 */
final class Graph {
  /** The first that quantises channel by channel; every runtime of recent years reads it. */
  private static final int OPSET = 13;

  private static final int IR_VERSION = 8;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String NAME = "lifelog";

  /** A dimension that is decided at each call. */
  static final long DYNAMIC = -1;

  private final Message graph = new Message().text(2, NAME);

  /** One operation; {@code attributes} are added to what it returns. */
  Attributes node(String operator, List<String> inputs, String output) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, output).text(4, operator);
    graph.content(1, node);
    return new Attributes(node);
  }

  /** A constant. */
  String constant(String name, ElementType type, long[] shape, Content values) {
    Message tensor = new Message();
    for (long side : shape) {
      tensor.number(1, side);
    }
    graph.content(5, tensor.number(2, type.code()).text(8, name).content(9, values));
    return name;
  }

  void input(String name, long... shape) {
    graph.content(11, floats(name, shape));
  }

  /** A float output whose shape the reader infers. */
  void output(String name) {
    Message tensor = new Message().number(1, ElementType.FLOAT.code());
    graph.content(12, new Message().text(1, name).content(2, new Message().content(1, tensor)));
  }

  void writeTo(Path file) throws IOException {
    Message model =
        new Message()
            .number(1, IR_VERSION)
            .text(2, NAME)
            .content(7, graph)
            .content(8, new Message().number(2, OPSET));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
      model.writeTo(out);
    }
  }

  /** A part of another graph, as it stood there. */
  void copy(WireFields.Field field) {
    graph.copy(field);
  }

  /** The graph alone (GraphProto). */
  Message message() {
    return graph;
  }

  /** ValueInfoProto of a float tensor. */
  private static Message floats(String name, long... shape) {
    Message sides = new Message();
    for (long side : shape) {
      sides.content(
          1, side == DYNAMIC ? new Message().text(2, "batch") : new Message().number(1, side));
    }
    Message tensor = new Message().number(1, ElementType.FLOAT.code()).content(2, sides);
    return new Message().text(1, name).content(2, new Message().content(1, tensor));
  }
}
