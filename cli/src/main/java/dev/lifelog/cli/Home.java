package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the local state lives: the node's data, models, logs.
 *
 * @param root absolute
 */
record Home(Path root) {

  /** {@code LIFELOG_DIR}, else {@code ~/.lifelog}. */
  static Path usual() {
    String variable = System.getenv("LIFELOG_DIR");
    return variable == null || variable.isBlank()
        ? Path.of(System.getProperty("user.home"), ".lifelog")
        : Path.of(variable);
  }

  Home {
    root = root.toAbsolutePath().normalize();
  }

  Path cassandra() {
    return root.resolve("cassandra");
  }

  Path models() {
    return root.resolve("models");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** Made where it is missing. */
  Path directory(Path within) {
    try {
      return Files.createDirectories(within);
    } catch (IOException e) {
      throw UserError.of(
          "Cannot make the directory " + within + " (" + e.getMessage() + ")",
          "Name another place with --dir");
    }
  }
}
