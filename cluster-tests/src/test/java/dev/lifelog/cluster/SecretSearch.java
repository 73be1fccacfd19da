package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets where they must not be. */
record SecretSearch(List<Secret> secrets) {

  SecretSearch {
    secrets = List.copyOf(secrets);
  }

  /** Files below, byte by byte, that hold one. */
  List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holdsOne(text(file)))
          .sorted()
          .toList();
    }
  }

  /** Processes of this machine whose command line shows one. */
  List<Path> commandLines() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes.filter(process -> holdsOne(text(process.resolve("cmdline")))).toList();
    }
  }

  boolean holdsOne(String text) {
    return secrets.stream().anyMatch(secret -> text.contains(secret.text()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // Gone meanwhile, or nothing of the kind.
    }
  }
}
