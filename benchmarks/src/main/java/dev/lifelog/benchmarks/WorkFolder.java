package dev.lifelog.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that lasts as long as its measurement. */
record WorkFolder(Path path) implements AutoCloseable {

  static WorkFolder create(String benchmark) throws IOException {
    return new WorkFolder(Files.createTempDirectory("lifelog-" + benchmark));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
