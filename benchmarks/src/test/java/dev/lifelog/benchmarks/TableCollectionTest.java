package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCollectionTest {

  @Test
  void write_hasAsManyRowsAsItSays(@TempDir Path root) throws IOException {
    TableCollection collection = new TableCollection(2, 2, 100);
    collection.write(root);

    long rows = 0;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path table : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        rows += Files.readAllLines(table).size() - 1;
      }
    }
    assertThat(rows).isEqualTo(collection.rows()).isEqualTo(2 * 2 * (1440 + 100));
  }
}
