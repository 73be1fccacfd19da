package dev.lifelog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A figure that another benchmark measured: the one of this machine where it ran here, else the one
 * that the pages of this project quote.
 *
 * @param source the command that measures it, and where
 */
record Known(String name, double value, String source) {

  /**
   * Looks into a benchmark's result.
   *
   * @param quoted counts where there is none
   * @param from where the quoted one is from
   */
  static Known of(Path results, String benchmark, String key, double quoted, String from)
      throws IOException {
    Path file = results.resolve(benchmark + ".json");
    if (Files.exists(file)) {
      JsonNode figure = new ObjectMapper().readTree(file.toFile()).at("/figures/" + key);
      if (figure.isNumber()) {
        return new Known(key, figure.asDouble(), "benchmarks/run %s, here".formatted(benchmark));
      }
    }
    return new Known(key, quoted, from);
  }
}
