package dev.lifelog.benchmarks;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalSpark;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.SparkSession;

/**
 * One executor and two take turns, so that a machine that slows down slows both; each measured run
 * follows another one on the same executors, which has loaded and warmed up the network.
 */
final class ScaleOutMeasurement {

  static final int MOST_EXECUTORS = 2;

  private final LocalSpark cluster;
  private final Settings settings;
  private final Path bundle;
  private final long cassandra;
  private final PrintStream out;
  private final int cores = Runtime.getRuntime().availableProcessors();

  ScaleOutMeasurement(
      LocalSpark cluster, Settings settings, Path bundle, long cassandra, PrintStream out) {
    this.cluster = cluster;
    this.settings = settings;
    this.bundle = bundle;
    this.cassandra = cassandra;
    this.out = out;
  }

  Figures run(int rounds) throws IOException {
    List<Round> all = new ArrayList<>();
    out.printf(
        "%n%-8s %14s %14s %8s %10s %12s %14s%n",
        "round",
        "one images/s",
        "two images/s",
        "ratio",
        "predicted",
        "free cores",
        "of free cores");
    for (int i = 1; i <= rounds; i++) {
      Round round = new Round(turn(1), turn(2), cores);
      all.add(round);
      row(String.valueOf(i), column -> column.applyAsDouble(round));
    }
    row("median", column -> Figures.median(all, column));
    out.println(
        "Predicted by the capacity model from the run on one executor. Of free cores: beside what"
            + " Cassandra and the driver took of this machine.");
    return new Figures()
        .put("one_images_per_s", Figures.median(all, Round::oneRate))
        .put("two_images_per_s", Figures.median(all, Round::twoRate))
        .put("two_vs_one", Figures.median(all, Round::ratio))
        .put("two_vs_one_predicted", Figures.median(all, Round::predicted))
        .put("free_cores", Figures.median(all, Round::freeCores))
        .put("two_vs_one_of_free_cores", Figures.median(all, Round::ofFreeCores));
  }

  private Turn turn(int executors) throws IOException {
    Map<String, String> properties =
        Map.of(
            "spark.master", cluster.master(),
            "spark.cores.max", String.valueOf(executors),
            "spark.executor.cores", "1",
            "spark.executor.memory", "1g",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            // Else the first executor takes the tasks that the second one would have a moment
            // later.
            "spark.scheduler.minRegisteredResourcesRatio", "1.0");
    properties.forEach(System::setProperty);
    try (SparkSession spark = SparkSessions.open(settings, "benchmark scale-out")) {
      extract(spark);
      double executorsBefore = executorSeconds();
      double othersBefore = otherSeconds();
      ExtractSummary summary = extract(spark);
      double images = summary.written();
      return new Turn(
          images / summary.seconds(),
          (executorSeconds() - executorsBefore) / images,
          (otherSeconds() - othersBefore) / images);
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  private ExtractSummary extract(SparkSession spark) {
    return ExtractJob.of(spark, settings)
        .model(new ModelId("speed", 1))
        .bundle(bundle)
        .redo()
        .run();
  }

  private double executorSeconds() throws IOException {
    double sum = 0;
    for (ProcessHandle executor : cluster.executors()) {
      sum += ProcessFigures.cpuSeconds(executor.pid());
    }
    return sum;
  }

  /** Of Cassandra and of this process, the driver. */
  private double otherSeconds() throws IOException {
    return ProcessFigures.cpuSeconds(cassandra)
        + ProcessFigures.cpuSeconds(ProcessHandle.current().pid());
  }

  private void row(String name, ToDoubleFunction<ToDoubleFunction<Round>> cell) {
    out.printf(
        Locale.ROOT,
        "%-8s %14.1f %14.1f %8.2f %10.2f %12.2f %14.2f%n",
        name,
        cell.applyAsDouble(Round::oneRate),
        cell.applyAsDouble(Round::twoRate),
        cell.applyAsDouble(Round::ratio),
        cell.applyAsDouble(Round::predicted),
        cell.applyAsDouble(Round::freeCores),
        cell.applyAsDouble(Round::ofFreeCores));
  }

  /**
   * One measured run.
   *
   * @param rate images a second
   * @param executors CPU seconds of an image on all executors together
   * @param others CPU seconds of an image in Cassandra's node and the driver
   */
  private record Turn(double rate, double executors, double others) {}

  private record Round(Turn one, Turn two, int cores) {

    double oneRate() {
      return one.rate();
    }

    double twoRate() {
      return two.rate();
    }

    double ratio() {
      return two.rate() / one.rate();
    }

    /** Twice as much, or as much as all cores can do of what an image costs everywhere. */
    double predicted() {
      double most = cores / (one.executors() + one.others());
      return Math.min(MOST_EXECUTORS * one.rate(), most) / one.rate();
    }

    /** At most as many as there are executors. */
    double freeCores() {
      return Math.min(MOST_EXECUTORS, cores - two.others() * two.rate());
    }

    double ofFreeCores() {
      return ratio() * MOST_EXECUTORS / freeCores();
    }
  }
}
