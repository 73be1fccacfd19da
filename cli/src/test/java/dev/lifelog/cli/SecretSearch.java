package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for secrets where they must not be.
 *
 * @param secrets by what they are, so that a failure does not print them either
 */
record SecretSearch(Map<String, String> secrets) {

  /**
   * Finds none, and finds what is known to stand there: a search that cannot find proves nothing.
   */
  void findsNothing(String place, String text, String control) {
    assertThat(text).as("control in " + place).contains(control);
    assertThat(found(text)).as("secrets in " + place).isEmpty();
  }

  /** Which of them a text holds. */
  List<String> found(String text) {
    return secrets.entrySet().stream()
        .filter(secret -> text.contains(secret.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Files below, byte by byte, that hold one. */
  List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !found(bytes(file)).isEmpty())
          .sorted()
          .toList();
    }
  }

  /** Command lines of all processes of this machine, one a line. */
  static String commandLines() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .map(process -> bytes(process.resolve("cmdline")).replace('\0', ' '))
          .sorted(Comparator.naturalOrder())
          .collect(Collectors.joining("\n"));
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // Gone meanwhile.
    }
  }
}
