package dev.lifelog.cli;

import dev.lifelog.spark.jobs.command.Jobs;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.deploy.SparkSubmit;

/** The word {@code sql} under spark-submit in a process of its own, which lives until closed. */
final class SubmittedSql implements AutoCloseable {

  private final Process process;
  private final Path log;

  private SubmittedSql(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** With this process's class path and options. */
  static SubmittedSql start(Map<String, String> conf, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
        .forEach(command::add);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SparkSubmit.class.getName()));
    command.addAll(List.of("--master", "local[2]", "--class", Jobs.class.getName()));
    conf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(List.of("spark-internal", "sql", "--format", "csv"));
    return new SubmittedSql(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  void run(String statement) throws IOException {
    Writer input = process.outputWriter();
    input.write(statement + ";\n");
    input.flush();
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  /** Lets it end by itself. */
  int end() throws IOException, InterruptedException {
    process.outputWriter().close();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
