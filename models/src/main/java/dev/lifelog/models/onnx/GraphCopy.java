package dev.lifelog.models.onnx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A model's file with another graph in it, and all else as it stood. */
final class GraphCopy {
  /** Field number of the graph in ModelProto. */
  static final int GRAPH = 7;

  private GraphCopy() {}

  /** What is made of a graph (GraphProto). */
  interface Change {
    Message of(WireFields graph) throws IOException;
  }

  /** Tensors go from file to file: they are mapped, and never in memory as a whole. */
  static void write(Path source, Change change, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(source, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      Message model = new Message();
      for (WireFields.Field field : WireFields.of(bytes).all()) {
        if (field.number() == GRAPH) {
          model.content(GRAPH, change.of(field.fields()));
        } else {
          model.copy(field);
        }
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        model.writeTo(out);
      }
    }
  }
}
