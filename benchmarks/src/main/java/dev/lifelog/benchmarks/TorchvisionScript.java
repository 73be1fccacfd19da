package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of the Python scripts beside the benchmarks, with the system's own torchvision. */
record TorchvisionScript(String python) {
  private static final String MODULES = "torchvision, PIL";
  private static final String REMEDY =
      "Install python3-torchvision (Debian), or name another interpreter with --python";

  /**
   * By an interpreter that has what the scripts import.
   *
   * @param named by the user; empty for the first that is found
   */
  static TorchvisionScript with(String named) {
    if (named.isEmpty()) {
      return new TorchvisionScript(
          Python.with(MODULES)
              .orElseThrow(() -> UserError.of("No Python here has torchvision", REMEDY))
              .command());
    }
    if (!new Python(named).imports(MODULES)) {
      throw UserError.of(named + " has no torchvision", REMEDY);
    }
    return new TorchvisionScript(named);
  }

  void run(String script, List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(python, Python.script(script).toString()));
    words.addAll(arguments);
    execute(words);
  }

  private static void execute(List<String> words) throws IOException, InterruptedException {
    Path log = Files.createTempFile("torchvision", ".log");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        List<String> lines = Files.readAllLines(log);
        throw new IOException(
            "exit " + exit + (lines.isEmpty() ? "" : ", " + lines.get(lines.size() - 1)));
      }
    } finally {
      process.destroy();
      Files.delete(log);
    }
  }
}
