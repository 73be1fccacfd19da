package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCollectionTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 960, 1_500})
  void write_hasAsManyRowsAsItSays(int imagesPerDay, @TempDir Path root) throws IOException {
    TableCollection collection = new TableCollection(2, 2, imagesPerDay);
    collection.write(root);

    long rows = 0;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path table : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        rows += Files.readAllLines(table).size() - 1;
      }
    }
    assertThat(rows).isEqualTo(collection.rows()).isEqualTo(2L * 2 * (1440 + imagesPerDay));
  }
}
