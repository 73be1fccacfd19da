package dev.lifelog.cassandra.schema.packed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes to be written, numbers in as few as they need: seven bits each, the least first. */
final class Bytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void number(int value) {
    if (value < 0) {
      throw new IllegalArgumentException(value + " is negative");
    }
    int left = value;
    while (left >= 0x80) {
      out.write(left | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  void fixed(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  void all(Bytes others) {
    number(others.out.size());
    out.writeBytes(others.out.toByteArray());
  }

  ByteBuffer toBuffer() {
    return ByteBuffer.wrap(out.toByteArray());
  }
}
