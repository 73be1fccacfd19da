package dev.lifelog.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * A script beside ours that uses torchvision; it waits for its turns. Whether the machine has
 * torchvision shows when it starts.
 */
final class Torchvision implements AutoCloseable {

  /** The machine lacks python3 with torch and torchvision. */
  static final class Missing extends Exception {
    Missing(String reason) {
      super(reason);
    }
  }

  private final Process process;
  private final PrintWriter questions;
  private final BufferedReader answers;

  private Torchvision(Process process) {
    this.process = process;
    questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a script of {@code benchmarks/torchvision}. */
  static Torchvision start(String script, int threads) throws Missing {
    Python python =
        Python.with("torchvision").orElseThrow(() -> new Missing("no python3 has torchvision"));
    ProcessBuilder builder =
        new ProcessBuilder(
            python.command(), Python.script(script).toString(), String.valueOf(threads));
    builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Torchvision started = new Torchvision(builder.start());
      String hello = started.answers.readLine();
      if (hello == null || !hello.startsWith("torchvision ")) {
        started.close();
        throw new Missing(script + " did not start");
      }
      return started;
    } catch (IOException e) {
      throw new Missing("python3 cannot be started: " + e.getMessage());
    }
  }

  double ask(String question) throws IOException {
    questions.println(question);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the script ended before it answered '" + question + "'");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
