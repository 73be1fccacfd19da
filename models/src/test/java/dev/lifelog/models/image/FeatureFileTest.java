package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureFileTest {
  private static final String KEY = "a".repeat(64);
  private static final int RECORDS = 5;
  private static final int BYTES = 1000;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeAllButOne() throws IOException {
    file = folder.resolve("below").resolve("features");
    try (FeatureFile features = FeatureFile.open(file, KEY, RECORDS, BYTES)) {
      for (int i = 0; i < RECORDS - 1; i++) {
        features.write(i, record(i));
      }
    }
  }

  @Test
  void open_sameKey_hasWhatWasWritten() throws IOException {
    try (FeatureFile features = FeatureFile.open(file, KEY, RECORDS, BYTES)) {
      ByteBuffer read = ByteBuffer.allocate(2 * BYTES);
      features.copy(3, read);
      features.copy(0, read);

      assertThat(present(features)).containsExactly(true, true, true, true, false);
      assertThat(read.array()).startsWith(record(3)).endsWith(record(0));
      assertThat(Files.size(file)).isEqualTo(FeatureFile.bytes(RECORDS, BYTES));
    }
  }

  @Test
  void open_oneByteDamaged_lacksThatRecordAlone() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3 * BYTES - 10] ^= 4;
    Files.write(file, bytes);

    try (FeatureFile features = FeatureFile.open(file, KEY, RECORDS, BYTES)) {
      assertThat(present(features)).containsExactly(true, false, true, true, false);
      features.write(1, record(1));
    }
    try (FeatureFile features = FeatureFile.open(file, KEY, RECORDS, BYTES)) {
      assertThat(present(features)).containsExactly(true, true, true, true, false);
    }
  }

  @Test
  void open_anotherKey_startsEmpty() throws IOException {
    try (FeatureFile features = FeatureFile.open(file, "b".repeat(64), RECORDS, BYTES)) {
      assertThat(present(features)).containsOnly(false);
    }
  }

  @Test
  void open_truncatedOrForeignFile_startsEmpty() throws IOException {
    Files.write(file, new byte[100]);

    try (FeatureFile features = FeatureFile.open(file, KEY, RECORDS, BYTES)) {
      assertThat(present(features)).containsOnly(false);
    }
  }

  private static boolean[] present(FeatureFile features) {
    boolean[] present = new boolean[features.records()];
    for (int i = 0; i < present.length; i++) {
      present[i] = features.has(i);
    }
    return present;
  }

  private static byte[] record(int seed) {
    byte[] record = new byte[BYTES];
    new Random(seed).nextBytes(record);
    return record;
  }
}
