package dev.lifelog.spark.jobs;

import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A re-index in a process of its own, which can be killed. */
final class ReindexProcess {

  private ReindexProcess() {}

  /** Arguments: contact point, collection. */
  public static void main(String[] arguments) {
    Settings defaults = Settings.defaults();
    Settings settings =
        defaults
            .with(defaults.cassandra().withContactPoints(List.of(Endpoint.parse(arguments[0]))))
            .with(new Settings.Reindex("", 30, Duration.ofSeconds(3), Duration.ofSeconds(60)));
    System.setProperty("spark.master", "local[2]");
    ReindexSummary summary =
        ReindexJob.of(() -> SparkSessions.open(settings, "killed"), settings)
            .collection(arguments[1])
            .run();
    System.out.println(summary.text());
    System.exit(0);
  }

  /** With this process's class path and options. */
  static Process start(Endpoint node, Path collection, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ReindexProcess.class.getName());
    command.add(node.host() + ":" + node.port());
    command.add(collection.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .directory(new File("."))
        .start();
  }
}
