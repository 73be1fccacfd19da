package dev.lifelog.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How jobs are submitted, as deploy's README says where the natives lie on every machine.
 *
 * @param home of Spark
 * @param settings of Spark and, under {@code spark.lifelog}, of ours
 */
record Submission(Path home, String master, Map<String, String> settings) {

  private static final String PACE = "spark.cassandra.output.throughputMBPerSec";

  private static final AtomicInteger COUNT = new AtomicInteger();

  Submission {
    settings = Map.copyOf(settings);
  }

  Submission with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(key, value);
    return new Submission(home, master, more);
  }

  /**
   * Rows travel at so many bytes a second of each task and table, so that there is time for a fault
   * however fast the machine is.
   */
  Submission paced() {
    return with(PACE, "0.02");
  }

  /** Of a job that writes several tables one after the other. */
  Submission pacedLess() {
    return with(PACE, "0.05");
  }

  /** Of a job that soon gives up on Cassandra, for the tests' sake. */
  Submission impatient() {
    return with("spark.lifelog.spark.cassandra-patience", "15s");
  }

  Job submit(String... words) {
    String natives = House.NATIVE.resolve("*").toString();
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/spark-submit").toString());
    command.addAll(List.of("--master", master, "--deploy-mode", "client"));
    command.addAll(List.of("--driver-memory", "512m", "--driver-class-path", natives));
    with("spark.executor.extraClassPath", natives)
        .settings()
        .forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.add(House.JOBS.toString());
    command.addAll(List.of(words));
    try {
      Path log =
          Files.createDirectories(home.resolve("logs"))
              .resolve("job%03d-%s.log".formatted(COUNT.incrementAndGet(), words[0]));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      return new Job(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
