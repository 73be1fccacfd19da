package dev.lifelog.cassandra.schema.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Bytes} wrote, from an array: a buffer would check each byte twice. */
final class ByteReader {

  private final byte[] bytes;
  private int at;

  /** Of what is left of a buffer, whose position stays. */
  ByteReader(ByteBuffer buffer) {
    if (buffer.hasArray()) {
      bytes = buffer.array();
      at = buffer.arrayOffset() + buffer.position();
    } else {
      bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
    }
  }

  int position() {
    return at;
  }

  void goTo(int position) {
    at = position;
  }

  int number() {
    int next = bytes[at++];
    if (next >= 0) {
      return next;
    }
    int value = next & 0x7f;
    for (int shift = 7; next < 0; shift += 7) {
      next = bytes[at++];
      value |= (next & 0x7f) << shift;
    }
    return value;
  }

  long fixed() {
    long value = ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
    at += Long.BYTES;
    return value;
  }

  String text() {
    int length = number();
    String text = text(at, length);
    at += length;
    return text;
  }

  String text(int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  boolean isAt(int from, byte[] others) {
    return Arrays.equals(bytes, from, from + others.length, others, 0, others.length);
  }
}
