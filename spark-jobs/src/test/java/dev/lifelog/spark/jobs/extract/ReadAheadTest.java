package dev.lifelog.spark.jobs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.extract.ReadAhead.Read;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.reading.StoredImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReadAheadTest {

  private static final int FILE_BYTES = 300_000;

  @TempDir Path folder;

  private static StoredImage image(String path) {
    return new StoredImage(path, path, Instant.EPOCH, LocalTime.MIDNIGHT, "UTC", null, null);
  }

  private PictureFiles files() throws IOException {
    return new PictureFiles(
        HadoopSettings.of(new Configuration()), new PictureRoot(folder.toUri().toString(), "test"));
  }

  private List<StoredImage> images(int count) throws IOException {
    List<StoredImage> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Files.write(folder.resolve("p" + i), new byte[FILE_BYTES]);
      images.add(image("p" + i));
    }
    return images;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void take_everyFile_comesOnceHoweverManyReadAtOnce(int concurrentReads) throws Exception {
    List<StoredImage> images = images(20);
    List<String> taken = new ArrayList<>();
    try (ReadAhead reads = new ReadAhead(files(), images, concurrentReads, 1)) {
      for (Read read = reads.take(); read != null; read = reads.take()) {
        assertThat(read.bytes()).hasSize(FILE_BYTES);
        taken.add(read.image().path());
      }
    }
    assertThat(taken)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 20).mapToObj(i -> "p" + i).toList());
  }

  /** One MiB holds three such files: the others are not read before somebody takes one. */
  @Test
  void take_nobodyTakes_readsNoFurtherThanTheBound() throws Exception {
    List<StoredImage> images = images(12);
    try (ReadAhead reads = new ReadAhead(files(), images, 1, 1)) {
      assertThat(reads.take()).isNotNull();
      Awaitility.await()
          .during(Duration.ofMillis(100))
          .atMost(Duration.ofSeconds(30))
          .until(() -> reads.waiting() == 3);
      for (int i = 1; i < images.size(); i++) {
        assertThat(reads.take()).isNotNull();
      }
      assertThat(reads.take()).isNull();
    }
  }

  @Test
  void take_filesThatCannotBeRead_sayWhy() throws Exception {
    Files.createDirectory(folder.resolve("directory"));
    List<StoredImage> images = List.of(image("directory"), image("missing"));
    Map<String, String> reasons = new TreeMap<>();
    try (ReadAhead reads = new ReadAhead(files(), images, 2, 1)) {
      for (Read read = reads.take(); read != null; read = reads.take()) {
        reasons.put(read.image().path(), read.refusal().code());
      }
    }
    assertThat(reasons)
        .containsOnly(
            Map.entry("directory", "image_directory"), Map.entry("missing", "image_missing"));
  }

  @Test
  void read_whereTheWholeCollectionHasGone_isNoFaultOfTheImage() throws IOException {
    PictureFiles gone =
        new PictureFiles(
            HadoopSettings.of(new Configuration()),
            new PictureRoot(folder.resolve("gone").toUri().toString(), "test"));
    assertThatThrownBy(() -> gone.read("p0"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gone has gone while its images were looked at")
        .hasMessageEndingWith("Bring it back and run extract again: it goes on where it stopped");
  }
}
