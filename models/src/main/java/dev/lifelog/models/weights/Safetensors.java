package dev.lifelog.models.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes float32 tensors as {@link SafetensorsFile} reads them; other tools do so too. */
public final class Safetensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALIGNMENT = 8;
  private static final int CHUNK_NUMBERS = 1 << 14;

  private Safetensors() {}

  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    write(file, TensorSource.of(tensors));
  }

  /** One tensor at a time, in the order of the source. */
  public static void write(Path file, TensorSource tensors) throws IOException {
    byte[] text = header(tensors);
    int padding = Math.floorMod(-text.length, ALIGNMENT);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeLong(Long.reverseBytes(text.length + padding));
      out.write(text);
      out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
      for (String name : tensors.names()) {
        write(out, tensors.tensor(name).values());
      }
    }
  }

  /** All tensors of a file by name, in its order. */
  public static Map<String, Tensor> read(Path file) throws IOException {
    try (SafetensorsFile open = SafetensorsFile.open(file)) {
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (String name : open.names()) {
        tensors.put(name, open.tensor(name));
      }
      return tensors;
    }
  }

  private static byte[] header(TensorSource tensors) throws IOException {
    ObjectNode header = JSON.createObjectNode();
    long offset = 0;
    for (String name : tensors.names()) {
      long[] shape = tensors.shape(name);
      ObjectNode node = header.putObject(name).put("dtype", "F32");
      ArrayNode sides = node.putArray("shape");
      for (long side : shape) {
        sides.add(side);
      }
      long end = offset + StoredTensor.count(shape) * Float.BYTES;
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    return JSON.writeValueAsBytes(header);
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer chunk =
        ByteBuffer.allocate(CHUNK_NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK_NUMBERS) {
      int count = Math.min(CHUNK_NUMBERS, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }
}
