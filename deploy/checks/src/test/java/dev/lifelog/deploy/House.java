package dev.lifelog.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that these tests stand in. */
final class House {

  static final Path ROOT = Path.of(System.getProperty("lifelog.house", "../..")).toAbsolutePath();
  static final Path DOCKER = ROOT.resolve("deploy/docker");
  static final Path CHART = ROOT.resolve("deploy/helm/lifelog");

  private House() {}

  /** What the pom says. */
  static String version() {
    return property("lifelog.version");
  }

  static String sparkVersion() {
    return property("spark.version");
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run with Maven");
    }
    return value;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
