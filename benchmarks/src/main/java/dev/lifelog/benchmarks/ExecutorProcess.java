package dev.lifelog.benchmarks;

import dev.lifelog.core.settings.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ExtractionExecutor} with an executor's memory, and its resident memory over time. */
final class ExecutorProcess implements AutoCloseable {

  private static final int HEAP_MB = 640;

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream words;
  private final List<Double> residentMib = new ArrayList<>();
  private final Thread sampler;

  private ExecutorProcess(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.words = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.sampler = new Thread(this::sample, "resident-memory");
    this.sampler.setDaemon(true);
    this.sampler.start();
  }

  static ExecutorProcess start(Endpoint cassandra, Path pictures) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Xmx"))
        .forEach(command::add);
    command.add("-Xmx" + HEAP_MB + "m");
    command.add(ExtractionExecutor.class.getName());
    command.add(cassandra.host() + ":" + cassandra.port());
    command.add(pictures.toString());
    ProcessBuilder executor =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    executor.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return new ExecutorProcess(executor.start());
  }

  /** Does a word and waits for its answer. */
  double ask(String word) throws IOException {
    words.println(word);
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(ExtractionExecutor.ANSWER)) {
        return Double.parseDouble(line.substring(ExtractionExecutor.ANSWER.length()));
      }
    }
    throw new IllegalStateException("The process ended at: " + word);
  }

  long pid() {
    return process.pid();
  }

  /** Four times a second, in MiB, since the last call. */
  List<Double> residentMib() {
    synchronized (residentMib) {
      List<Double> course = List.copyOf(residentMib);
      residentMib.clear();
      return course;
    }
  }

  private void sample() {
    while (process.isAlive()) {
      try {
        double now = ProcessFigures.residentMib(process.pid());
        synchronized (residentMib) {
          residentMib.add(now);
        }
        TimeUnit.MILLISECONDS.sleep(250);
      } catch (IOException | InterruptedException ended) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    words.close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
