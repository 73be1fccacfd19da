package dev.lifelog.models.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of a protocol-buffer message in the order of its bytes, nothing of it copied. */
record WireFields(List<WireFields.Field> all) {

  /**
   * One field.
   *
   * @param whole with its key
   * @param content without key and length
   */
  record Field(int number, ByteBuffer whole, ByteBuffer content) {

    String text() {
      return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    /** Of a field that holds one number. */
    long value() throws IOException {
      return varint(content.duplicate());
    }

    WireFields fields() throws IOException {
      return WireFields.of(content);
    }

    /** As it stood. */
    Content copy() {
      return new Content() {
        @Override
        public long bytes() {
          return whole.remaining();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
          ByteBuffer rest = whole.duplicate();
          byte[] piece = new byte[Math.min(PIECE, Math.max(rest.remaining(), 1))];
          while (rest.hasRemaining()) {
            int length = Math.min(piece.length, rest.remaining());
            rest.get(piece, 0, length);
            out.write(piece, 0, length);
          }
        }
      };
    }
  }

  /**
   * Reads a message.
   *
   * @throws IOException when it is none
   */
  static WireFields of(ByteBuffer message) throws IOException {
    ByteBuffer rest = message.duplicate();
    List<Field> fields = new ArrayList<>();
    while (rest.hasRemaining()) {
      int start = rest.position();
      long key = varint(rest);
      int from = rest.position();
      long length =
          switch ((int) (key & 7)) {
            case 0 -> {
              varint(rest);
              int read = rest.position() - from;
              rest.position(from);
              yield read;
            }
            case 1 -> Long.BYTES;
            case 2 -> {
              long told = varint(rest);
              from = rest.position();
              yield told;
            }
            case 5 -> Integer.BYTES;
            default -> throw new IOException("no protocol buffer at byte " + start);
          };
      if (length < 0 || length > rest.remaining()) {
        throw new IOException("cut off after byte " + start);
      }
      int end = from + (int) length;
      fields.add(
          new Field(
              (int) (key >>> 3),
              rest.duplicate().limit(end).position(start).slice(),
              rest.duplicate().limit(end).position(from).slice()));
      rest.position(end);
    }
    return new WireFields(fields);
  }

  List<Field> numbered(int number) {
    return all.stream().filter(field -> field.number() == number).toList();
  }

  private static long varint(ByteBuffer bytes) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!bytes.hasRemaining()) {
        break;
      }
      byte next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("no number at byte " + bytes.position());
  }
}
