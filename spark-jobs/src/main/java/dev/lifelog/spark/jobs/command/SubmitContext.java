package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import dev.lifelog.spark.jobs.running.JobProgress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** Under spark-submit: settings come from Spark's own configuration, over LIFELOG_CONF's file. */
final class SubmitContext implements JobContext {

  @Override
  public Settings settings() {
    Map<String, String> spark = new HashMap<>();
    for (Tuple2<String, String> entry : new SparkConf().getAll()) {
      spark.put(entry._1(), entry._2());
    }
    SettingsResolver resolver = SettingsResolver.create().spark(spark).environment(System.getenv());
    String file = System.getenv("LIFELOG_CONF");
    return (file == null || file.isBlank() ? resolver : resolver.file(Path.of(file))).resolve();
  }

  @Override
  public Path modelsDir() {
    return Path.of("models");
  }

  @Override
  public PrintStream out() {
    return System.out;
  }

  @Override
  public JobProgress progress(String what) {
    return ConsoleProgress.to(System.err, what);
  }
}
