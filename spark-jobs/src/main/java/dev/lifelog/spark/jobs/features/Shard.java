package dev.lifelog.spark.jobs.features;

import dev.lifelog.models.image.PrefixFill;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Records on their way from an executor to the training: number, length, bytes, to the end. */
final class Shard {
  private static final int END = -1;
  private static final int MAX_BYTES = 64 << 20;

  private Shard() {}

  static Writer create(FileSystem files, Path file) throws IOException {
    return new Writer(new DataOutputStream(files.create(file, true)));
  }

  /** Hands every record over; a shard that ends early is an error. */
  static void read(FileSystem files, Path file, PrefixFill.Sink sink) throws IOException {
    try (DataInputStream in = new DataInputStream(files.open(file))) {
      for (int number = in.readInt(); number != END; number = in.readInt()) {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES) {
          throw new IOException(file + " holds a record of " + length + " bytes");
        }
        byte[] features = new byte[length];
        in.readFully(features);
        sink.put(number, features);
      }
    } catch (EOFException e) {
      throw new IOException(file + " ends early", e);
    }
  }

  /** Writes one shard. */
  static final class Writer implements PrefixFill.Sink, AutoCloseable {
    private final DataOutputStream out;

    private Writer(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void put(int number, byte[] features) {
      try {
        out.writeInt(number);
        out.writeInt(features.length);
        out.write(features);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try (out) {
        out.writeInt(END);
      }
    }
  }
}
