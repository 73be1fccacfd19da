package dev.lifelog.core.settings;

import com.typesafe.config.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What never stands in a setting or an argument: an environment variable or a file holds it. */
record Secrets(Config config, Map<String, String> environment) {

  /**
   * The variable's value, else the first line of the file; empty where neither is named.
   *
   * @param fileKey the setting that names the file
   */
  Optional<String> read(String variable, String fileKey) {
    String value = environment.get(variable);
    if (value != null) {
      return Optional.of(value);
    }
    String file = config.getString(fileKey);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
      String line = reader.readLine();
      return Optional.of(line == null ? "" : line);
    } catch (IOException e) {
      throw Refusal.of(config, fileKey, "Name a file that can be read");
    }
  }

  @Override
  public String toString() {
    return "Secrets[]";
  }
}
