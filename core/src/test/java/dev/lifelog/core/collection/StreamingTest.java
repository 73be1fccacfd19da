package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A table of a million rows, made while it is read. */
class StreamingTest {

  private static final int ROWS = 1_000_000;

  /** The ids of as many rows alone would take some 100 MB. */
  private static final long MOST_BYTES = 16L << 20;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void read_longTable_keepsNoRow() throws IOException {
    MinuteSlots seen = new MinuteSlots();
    List<String> problems = new ArrayList<>();
    long[] rows = {0};
    long[] most = {0};
    long before = used();
    try (LineReader lines = new LineReader("u1.csv", new GeneratedTable())) {
      TableScan.minutes(problem -> problems.add(problem.toString()))
          .read(
              lines,
              "u1.csv",
              (line, minute) -> {
                seen.add(new MinuteId(minute.userId(), minute.utc()), 0);
                if (++rows[0] % (ROWS / 4) == 0) {
                  most[0] = Math.max(most[0], used() - before);
                }
              });
    }
    assertThat(problems).isEmpty();
    assertThat(rows[0]).isEqualTo(ROWS);
    assertThat(seen.size()).isEqualTo(ROWS);
    assertThat(most[0]).as("bytes held after up to %d rows", ROWS).isLessThan(MOST_BYTES);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The bytes of the table, row after row. */
  private static final class GeneratedTable extends InputStream {

    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

    private final String rest = ",NULL".repeat(MinuteTable.COLUMNS.size() - 7);
    private byte[] row = bytes(CsvLine.of(MinuteTable.COLUMNS));
    private int next;
    private int rows;

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in blocks");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      int count = 0;
      while (count < length && fill()) {
        int part = Math.min(length - count, row.length - next);
        System.arraycopy(row, next, target, offset + count, part);
        next += part;
        count += part;
      }
      return count == 0 ? -1 : count;
    }

    private boolean fill() {
      if (next < row.length) {
        return true;
      }
      if (rows == ROWS) {
        return false;
      }
      LocalDateTime time = LocalDateTime.ofInstant(FIRST.plusSeconds(60L * rows++), ZoneOffset.UTC);
      String minute = CompactTime.write(time);
      row =
          bytes("u1_" + minute + "," + minute + "_UTC," + minute + ",UTC,53.35,-6.25,Home" + rest);
      next = 0;
      return true;
    }

    private static byte[] bytes(String line) {
      return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }
  }
}
