package dev.lifelog.models.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.function.Supplier;

/**
 * What stands in a file: bytes, or numbers little endian. It is made when it is written, so that of
 * a large network one tensor at a time is in memory.
 */
interface Content {
  /** Values converted at a time. */
  int PIECE = 1 << 14;

  /** Number of bytes, known before anything is written. */
  long bytes();

  void writeTo(OutputStream out) throws IOException;

  static Content floats(long count, Supplier<float[]> values) {
    return new Content() {
      @Override
      public long bytes() {
        return count * Float.BYTES;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        float[] all = values.get();
        byte[] piece = new byte[PIECE * Float.BYTES];
        FloatBuffer floats = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (int from = 0; from < all.length; from += PIECE) {
          int length = Math.min(PIECE, all.length - from);
          floats.put(0, all, from, length);
          out.write(piece, 0, length * Float.BYTES);
        }
      }
    };
  }

  static Content floats(float... values) {
    return floats(values.length, () -> values);
  }

  static Content ints(int... values) {
    byte[] bytes = new byte[values.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return bytes(bytes);
  }

  static Content bytes(byte... values) {
    return new Content() {
      @Override
      public long bytes() {
        return values.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(values);
      }
    };
  }
}
