package dev.lifelog.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** The script that somebody would write first, in a process of its own. */
final class TorchvisionExtraction {

  private TorchvisionExtraction() {}

  /** Empty, with the reason printed, where the machine lacks Python, torch or torchvision. */
  static OptionalDouble imagesPerSecond(Path pictures, PrintStream out)
      throws IOException, InterruptedException {
    out.println("Running the torchvision script");
    Optional<Python> python = Python.with("torchvision, PIL");
    if (python.isEmpty()) {
      out.println("No figure of torchvision: no python3 has it");
      return OptionalDouble.empty();
    }
    String script = Python.script("extract.py").toString();
    Process process =
        new ProcessBuilder(python.get().command(), script, pictures.toString())
            .redirectErrorStream(true)
            .start();
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    if (process.waitFor() != 0) {
      out.println("No figure of torchvision: " + last);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1)));
  }
}
