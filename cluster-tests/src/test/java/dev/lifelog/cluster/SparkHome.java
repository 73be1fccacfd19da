package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Spark of the distribution, its jars as the build has copied them. */
final class SparkHome {

  private SparkHome() {}

  static Path layOut(Path home) throws IOException {
    for (String part : List.of("bin", "conf")) {
      copy(House.SPARK.resolve(part), home.resolve(part));
    }
    if (!Files.isDirectory(House.SPARK_JARS)) {
      throw new IllegalStateException(House.SPARK_JARS + " is missing: build with -Pcluster");
    }
    Files.createSymbolicLink(home.resolve("jars"), House.SPARK_JARS);
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
