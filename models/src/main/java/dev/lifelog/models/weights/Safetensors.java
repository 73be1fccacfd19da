package dev.lifelog.models.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The safetensors format, float32 only: eight bytes of header length (little endian), a JSON header
 * with type, shape and byte range of each tensor, the values. Nothing in it can be executed, and
 * other tools read it.
 */
public final class Safetensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LENGTH_BYTES = Long.BYTES;
  private static final int MAX_HEADER_BYTES = 16 << 20;
  private static final String FLOAT32 = "F32";

  private Safetensors() {}

  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    ObjectNode header = JSON.createObjectNode();
    long offset = 0;
    for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
      ObjectNode node = header.putObject(tensor.getKey()).put("dtype", FLOAT32);
      ArrayNode shape = node.putArray("shape");
      for (long side : tensor.getValue().shape()) {
        shape.add(side);
      }
      long end = offset + (long) Float.BYTES * tensor.getValue().values().length;
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] text = JSON.writeValueAsBytes(header);
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(raw)) {
      out.writeLong(Long.reverseBytes(text.length));
      out.write(text);
      for (Tensor tensor : tensors.values()) {
        ByteBuffer bytes =
            ByteBuffer.allocate(tensor.values().length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        out.write(bytes.array());
      }
    }
  }

  /**
   * All tensors of a file by name, in its order.
   *
   * @throws IOException also when the file is not in this format; the message says what is wrong
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    long headerLength = bytes.remaining() < LENGTH_BYTES ? -1 : bytes.getLong();
    if (headerLength < 2 || headerLength > Math.min(MAX_HEADER_BYTES, bytes.remaining())) {
      throw new IOException("header of " + headerLength + " bytes");
    }
    byte[] text = new byte[(int) headerLength];
    bytes.get(text);
    ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    JsonNode header = JSON.readTree(new String(text, StandardCharsets.UTF_8));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> all = header.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = all.next();
      if (!entry.getKey().equals("__metadata__")) {
        tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), data));
      }
    }
    return tensors;
  }

  private static Tensor tensor(String name, JsonNode node, ByteBuffer data) throws IOException {
    if (!node.path("dtype").asText().equals(FLOAT32)) {
      throw new IOException(name + " has the type " + node.path("dtype") + ", not " + FLOAT32);
    }
    long[] shape = new long[node.path("shape").size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = node.path("shape").get(i).asLong(-1);
    }
    long start = node.path("data_offsets").path(0).asLong(-1);
    long end = node.path("data_offsets").path(1).asLong(-1);
    if (start < 0 || end < start || end > data.limit() || (end - start) % Float.BYTES != 0) {
      throw new IOException(name + " lies outside the file: " + start + " to " + end);
    }
    float[] values = new float[(int) ((end - start) / Float.BYTES)];
    data.slice((int) start, (int) (end - start))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    try {
      return new Tensor(shape, values);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }
}
