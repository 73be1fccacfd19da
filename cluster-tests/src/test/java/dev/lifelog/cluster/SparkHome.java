package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Spark of the distribution, its jars as the build has copied them. */
final class SparkHome {

  /** As deploy's README says, in the file that all of Spark's programs read by themselves. */
  private static final String DEFAULTS =
      """
      spark.authenticate                      true
      spark.authenticate.secret               %s
      spark.network.crypto.enabled            true
      spark.network.crypto.authEngineVersion  2
      spark.io.encryption.enabled             true""";

  private SparkHome() {}

  /**
   * Ready to run.
   *
   * @param secret by which its processes know each other
   */
  static Path layOut(Path home, Secret secret) throws IOException {
    for (String part : List.of("bin", "conf")) {
      copy(House.SPARK.resolve(part), home.resolve(part));
    }
    if (!Files.isDirectory(House.SPARK_JARS)) {
      throw new IllegalStateException(House.SPARK_JARS + " is missing: build with -Pcluster");
    }
    Files.createSymbolicLink(home.resolve("jars"), House.SPARK_JARS);
    secret.keep(defaults(home), DEFAULTS);
    return home;
  }

  /** Where its secret stands. */
  static Path defaults(Path home) {
    return home.resolve("conf/spark-defaults.conf");
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
