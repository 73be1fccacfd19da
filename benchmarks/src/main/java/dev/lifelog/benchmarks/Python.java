package dev.lifelog.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An interpreter of this machine that has what a script imports. */
record Python(String command) {

  /** The first in the path, and the system's own, which has what its packages installed. */
  private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3");

  private static final int PATIENCE_SECONDS = 120;

  static Optional<Python> with(String modules) {
    return CANDIDATES.stream()
        .map(Python::new)
        .filter(python -> python.imports(modules))
        .findFirst();
  }

  /** {@code benchmarks/torchvision}, beside the folder that figures are written to. */
  static Path script(String name) {
    String target = System.getenv().getOrDefault("LIFELOG_BENCHMARKS_OUT", "benchmarks/target");
    return Path.of(target).toAbsolutePath().resolveSibling("torchvision").resolve(name);
  }

  boolean imports(String modules) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", "import " + modules)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
