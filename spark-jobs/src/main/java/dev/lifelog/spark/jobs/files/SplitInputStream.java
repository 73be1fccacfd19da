package dev.lifelog.spark.jobs.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The bytes of one split, untouched: no decoding happens here, so that what reads the lines decides
 * about their encoding. Hadoop's own text input ends a line at a lone carriage return and silently
 * skips lines over its limit; a line ends here at a line feed only, as in the rest of the house.
 */
final class SplitInputStream extends InputStream {

  private static final int BUFFER = 128 * 1024;

  private final InputStream in;
  private final long end;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int limit;

  /** Offset in the file of {@code buffer[limit]}. */
  private long position;

  private boolean atEnd;

  private SplitInputStream(InputStream in, long position, long end) {
    this.in = in;
    this.position = position;
    this.end = end;
  }

  /** Takes over the stream, which is closed with this one. */
  static SplitInputStream over(FSDataInputStream in, FileSplit split) throws IOException {
    if (split.start() == 0) {
      return new SplitInputStream(in, 0, split.end());
    }
    // A line that starts exactly at the cut is ours: the line feed before it is looked for, too.
    in.seek(split.start() - 1);
    SplitInputStream stream = new SplitInputStream(in, split.start() - 1, Long.MAX_VALUE);
    long lineStart = stream.skipLine();
    if (lineStart >= split.end()) {
      stream.next = stream.limit;
      stream.atEnd = true;
      return stream;
    }
    in.seek(lineStart);
    return new SplitInputStream(in, lineStart, split.end());
  }

  private long skipLine() throws IOException {
    int read;
    do {
      read = read();
    } while (read >= 0 && read != '\n');
    return read < 0 ? Long.MAX_VALUE : position - (limit - next);
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, limit - next);
    System.arraycopy(buffer, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    if (atEnd) {
      return false;
    }
    int count;
    try {
      count = in.read(buffer);
    } catch (EOFException shrunk) {
      count = -1;
    }
    if (count <= 0) {
      atEnd = true;
      return false;
    }
    next = 0;
    limit = count;
    cutAfterLastLine();
    position += limit;
    return true;
  }

  /** The line that reaches over the end of the split belongs to it; the one after does not. */
  private void cutAfterLastLine() {
    long first = end - 1 - position;
    if (first >= limit) {
      return;
    }
    for (int i = (int) Math.max(0, first); i < limit; i++) {
      if (buffer[i] == '\n') {
        limit = i + 1;
        atEnd = true;
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
