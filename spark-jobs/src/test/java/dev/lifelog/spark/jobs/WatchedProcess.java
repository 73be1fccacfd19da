package dev.lifelog.spark.jobs;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.status.api.v1.JobData;
import scala.collection.JavaConverters;

/**
 * An ingest and an extraction in a process of their own, with two executors in processes of theirs,
 * as an operator sees them.
 */
final class WatchedProcess {

  static final String PAGE = "page.txt";
  static final String EXECUTORS_PAGE = "executors.txt";
  static final String JOBS = "jobs.txt";

  private WatchedProcess() {}

  /** Arguments: contact point, collection, bundle, folder for what is seen. */
  public static void main(String[] arguments) throws IOException {
    Path seen = Path.of(arguments[3]);
    Settings settings =
        SettingsResolver.create()
            .commandLine(
                Map.of(
                    "cassandra.contact-points",
                    arguments[0],
                    "extract.chunk-images",
                    "10",
                    "metrics.textfile-dir",
                    seen.toString()))
            .resolve();
    System.setProperty("spark.master", "local-cluster[2,1,768]");
    System.setProperty("spark.executor.memory", "768m");
    System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    System.setProperty(
        "spark.executor.extraJavaOptions",
        "-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    System.setProperty("spark.ui.enabled", "true");
    System.setProperty("spark.ui.port", "0");
    int code =
        RunWatch.over(
            "extract",
            settings,
            () -> {
              try (SparkSession spark = SparkSessions.open(settings, "watched")) {
                IngestJob.of(spark, settings).collection(arguments[1]).run();
                ExtractJob extraction =
                    ExtractJob.of(spark, settings)
                        .model(new ModelId("colours", 1))
                        .bundle(Path.of(arguments[2]));
                extraction.run();
                // Its bundle is carried to the executors already.
                extraction.run();
                look(spark, seen);
              }
              return 0;
            });
    System.exit(code);
  }

  private static void look(SparkSession spark, Path seen) throws IOException {
    String page = spark.sparkContext().uiWebUrl().get();
    fetch(page + "/metrics/prometheus", seen.resolve(PAGE));
    fetch(page + "/metrics/executors/prometheus/", seen.resolve(EXECUTORS_PAGE));
    List<String> jobs = new ArrayList<>();
    for (JobData job :
        JavaConverters.seqAsJavaList(spark.sparkContext().statusStore().jobsList(null))) {
      jobs.add(job.description().getOrElse(() -> "no description: " + job.name()));
    }
    Files.write(seen.resolve(JOBS), jobs);
  }

  private static void fetch(String address, Path to) throws IOException {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      Files.writeString(to, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** With this process's class path and options, and logs in JSON. */
  static Process start(List<String> arguments, Path sparkHome, Path log) throws IOException {
    Files.createDirectories(sparkHome.resolve("jars"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
        .forEach(command::add);
    command.add(
        "-Dlog4j2.configurationFile="
            + Path.of("../deploy/spark/conf/log4j2.properties").toRealPath().toUri());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WatchedProcess.class.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LIFELOG_LOG", "json");
    builder.environment().put("SPARK_HOME", sparkHome.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder
        .redirectError(log.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .directory(new File("."))
        .start();
  }
}
