package dev.lifelog.models.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One protocol-buffer message being put together: fields in the order of the calls. Tensors are
 * written in their turn; a whole message never stands in memory.
 */
final class Message implements Content {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;
  private static final int MAX_VARINT_BYTES = 10;

  /** Counted content has its length before it. */
  private record Field(Content key, Content content, boolean counted) {}

  private final List<Field> fields = new ArrayList<>();

  Message number(int field, long value) {
    fields.add(new Field(varint((field << 3) | VARINT), varint(value), false));
    return this;
  }

  Message text(int field, String value) {
    return content(field, Content.bytes(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is added to a nested message later counts. */
  Message content(int field, Content value) {
    fields.add(new Field(varint((field << 3) | LENGTH_DELIMITED), value, true));
    return this;
  }

  /** A field of another message, as it stood there. */
  Message copy(WireFields.Field field) {
    fields.add(new Field(Content.bytes(new byte[0]), field.copy(), false));
    return this;
  }

  @Override
  public long bytes() {
    long sum = 0;
    for (Field field : fields) {
      long inner = field.content().bytes();
      sum += field.key().bytes() + inner + (field.counted() ? varint(inner).bytes() : 0);
    }
    return sum;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    for (Field field : fields) {
      field.key().writeTo(out);
      if (field.counted()) {
        varint(field.content().bytes()).writeTo(out);
      }
      field.content().writeTo(out);
    }
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  private static Content varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(MAX_VARINT_BYTES);
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return Content.bytes(out.toByteArray());
  }
}
