package dev.lifelog.models.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An open file in the safetensors format: eight bytes of header length (little endian), a JSON
 * header with type, shape and byte range of each tensor, the numbers. Nothing in it can be
 * executed. Not for several threads at once.
 */
public final class SafetensorsFile implements TensorFile {
  static final int LENGTH_BYTES = Long.BYTES;
  private static final int MAX_HEADER_BYTES = 16 << 20;
  private static final String METADATA = "__metadata__";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** Bytes {@code start} up to {@code end} of the file. */
  private record Place(String name, StoredTensor stored, long start, long end) {}

  private final FileChannel channel;
  private final Map<String, Place> places;

  private SafetensorsFile(FileChannel channel, Map<String, Place> places) {
    this.channel = channel;
    this.places = Collections.unmodifiableMap(places);
  }

  /**
   * Reads the header and checks that every tensor lies in the file by itself.
   *
   * @throws IOException also when the file is not in this format; the message says what is wrong
   */
  public static SafetensorsFile open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new SafetensorsFile(channel, places(channel));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Set<String> names() {
    return places.keySet();
  }

  @Override
  public long[] shape(String name) {
    return place(name).stored.shape().clone();
  }

  @Override
  public Tensor tensor(String name) throws IOException {
    Place place = place(name);
    channel.position(place.start);
    try {
      return place.stored.read(new BufferedInputStream(Channels.newInputStream(channel)));
    } catch (IOException e) {
      throw Damage.in(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private Place place(String name) {
    Place place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return place;
  }

  private static Map<String, Place> places(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer length = bytes(channel, 0, (int) Math.min(LENGTH_BYTES, size));
    long headerLength = length.remaining() < LENGTH_BYTES ? -1 : length.getLong();
    if (headerLength < 2 || headerLength > Math.min(MAX_HEADER_BYTES, size - LENGTH_BYTES)) {
      throw new IOException("header of " + headerLength + " bytes");
    }
    ByteBuffer text = bytes(channel, LENGTH_BYTES, (int) headerLength);
    JsonNode header = JSON.readTree(StandardCharsets.UTF_8.decode(text).toString());
    if (header == null || !header.isObject()) {
      throw new IOException("the header is no JSON object");
    }
    Map<String, Place> places = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> all = header.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = all.next();
      if (!entry.getKey().equals(METADATA)) {
        places.put(
            entry.getKey(), place(entry.getKey(), entry.getValue(), LENGTH_BYTES + headerLength));
      }
    }
    check(places, size);
    return places;
  }

  private static Place place(String name, JsonNode node, long data) throws IOException {
    long[] shape = new long[node.path("shape").size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = node.path("shape").get(i).asLong(-1);
    }
    long start = node.path("data_offsets").path(0).asLong(-1);
    long end = node.path("data_offsets").path(1).asLong(-1);
    try {
      ElementType type = type(node.path("dtype").asText());
      if (start < 0 || end - start != StoredTensor.count(shape) * type.bytes()) {
        throw new IOException("has another size than its shape: bytes " + start + " to " + end);
      }
      StoredTensor stored = StoredTensor.rowMajor(type, ByteOrder.LITTLE_ENDIAN, shape);
      return new Place(name, stored, Math.addExact(data, start), Math.addExact(data, end));
    } catch (IOException | RuntimeException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static void check(Map<String, Place> places, long size) throws IOException {
    List<Place> inOrder = new ArrayList<>(places.values());
    inOrder.sort(Comparator.comparingLong(Place::start).thenComparingLong(Place::end));
    long before = 0;
    for (Place place : inOrder) {
      if (place.end > size) {
        throw new IOException(
            place.name + " ends at byte " + place.end + ", the file at byte " + size);
      }
      if (place.start < before) {
        throw new IOException(place.name + " lies over another tensor");
      }
      before = place.end;
    }
  }

  private static ElementType type(String code) throws IOException {
    return switch (code) {
      case "F64" -> ElementType.FLOAT64;
      case "F32" -> ElementType.FLOAT32;
      case "F16" -> ElementType.FLOAT16;
      case "BF16" -> ElementType.BFLOAT16;
      case "I64", "U64" -> ElementType.INTEGER64;
      case "I32", "U32" -> ElementType.INTEGER32;
      case "I16", "U16" -> ElementType.INTEGER16;
      case "I8", "U8", "BOOL" -> ElementType.INTEGER8;
      default -> throw new IOException("the type " + code + " is not known");
    };
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // a channel may give less than it is asked for
    }
    return bytes.flip();
  }
}
