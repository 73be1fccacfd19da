package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passwords from where no list of processes shows them: first lines of files, lines of an input.
 */
final class PasswordLines {

  private final BufferedReader input;

  private PasswordLines(BufferedReader input) {
    this.input = input;
  }

  static PasswordLines from(InputStream input) {
    return new PasswordLines(
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)));
  }

  /**
   * One password.
   *
   * @param source a file, {@code -} for the next line of the input; null for none
   */
  Optional<String> read(@Nullable String source) {
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(source.equals("-") ? line(input, "standard input") : firstLine(source));
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read a password from %s (%s)".formatted(source, e), "Name a file, or -");
    }
  }

  private static String firstLine(String file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
      return line(reader, file);
    }
  }

  private static String line(BufferedReader reader, String source) throws IOException {
    String line = reader.readLine();
    if (line == null || line.isBlank()) {
      throw UserError.of("There is no password in " + source, "Write it into its first line");
    }
    return line;
  }
}
