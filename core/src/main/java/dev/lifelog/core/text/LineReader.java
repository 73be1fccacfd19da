package dev.lifelog.core.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads physical lines, one at a time. A line ends at a line feed; a carriage return before it is
 * dropped, and so is a byte order mark at the beginning of the file. Memory is bounded by the
 * longest line that is accepted, however long the file or its lines are.
 */
public final class LineReader implements Closeable {

  /** A concept row with every field filled takes some 4,000 bytes. */
  public static final int LONGEST_LINE = 1 << 20;

  private static final int BUFFER = 1 << 16;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int limit;
  private byte[] line = new byte[1024];
  private long number;
  private long carriageReturns;
  private long firstCarriageReturn;
  private boolean bom;

  /** Takes over the stream, which is closed with this reader. */
  public LineReader(String file, InputStream in) {
    this(file, in, 1);
  }

  /**
   * Begins in the middle of a file.
   *
   * @param firstNumber the number of the first line that the stream yields
   */
  public LineReader(String file, InputStream in, long firstNumber) {
    this.file = file;
    this.in = in;
    this.number = firstNumber - 1;
  }

  public static LineReader open(Path path, String file) throws IOException {
    return new LineReader(file, Files.newInputStream(path));
  }

  /** The next line, or null at the end. */
  public @Nullable Line next() throws IOException {
    int length = 0;
    boolean any = false;
    boolean cut = false;
    while (next < limit || fill()) {
      any = true;
      int end = next;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int room = Math.min(end - next, LONGEST_LINE - length);
      cut |= room < end - next;
      append(length, room);
      length += room;
      boolean complete = end < limit;
      next = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line(length, cut ? Line.Completeness.CUT : Line.Completeness.WHOLE);
  }

  /** Lines so far that ended with a carriage return and a line feed. */
  public long carriageReturns() {
    return carriageReturns;
  }

  /** The number of the first of them, 0 where there are none. */
  public long firstCarriageReturn() {
    return firstCarriageReturn;
  }

  /** Whether the file began with a byte order mark of UTF-8. */
  public boolean hadByteOrderMark() {
    return bom;
  }

  private Line line(int length, Line.Completeness completeness) {
    int from = 0;
    if (number == 1
        && length >= BOM.length
        && Arrays.equals(line, 0, BOM.length, BOM, 0, BOM.length)) {
      bom = true;
      from = BOM.length;
    }
    int to = length;
    if (to > from && line[to - 1] == '\r') {
      to--;
      carriageReturns++;
      firstCarriageReturn = firstCarriageReturn == 0 ? number : firstCarriageReturn;
    }
    Decoding decoding = Decoding.of(line, from, to - from);
    return new Line(file, number, decoding.text(), decoding.encoding(), completeness);
  }

  private boolean fill() throws IOException {
    next = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private void append(int length, int count) {
    if (line.length < length + count) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(buffer, next, line, length, count);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
