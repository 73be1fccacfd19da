package dev.lifelog.spark.jobs.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEndsTest {

  @Test
  void count_ofAnyBytesAnywhere_isWhatCountingOneByOneGives() {
    Random random = new Random(7);
    byte[] bytes = new byte[500];
    for (int round = 0; round < 2_000; round++) {
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        // Line ends and their neighbours by value.
        bytes[i] = random.nextBoolean() ? (byte) (9 + random.nextInt(3)) : bytes[i];
      }
      int from = random.nextInt(20);
      int to = from + random.nextInt(bytes.length - from);
      long expected = 0;
      for (int i = from; i < to; i++) {
        expected += bytes[i] == '\n' ? 1 : 0;
      }
      assertThat(LineEnds.count(bytes, from, to)).isEqualTo(expected);
    }
  }
}
