package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.LocalSpark;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * An extraction on one executor and on two of a standalone cluster, a core each. Both take turns,
 * so that a machine that slows down slows both; each measured run follows another one on the same
 * executors, which has loaded and warmed up the network. Two free cores are needed for two
 * executors, and Cassandra's node takes its share of them.
 */
final class ScaleOutBenchmark implements Benchmark {

  private static final int NODE_HEAP_MB = 1024;
  private static final int WORKER_MIB = 1536;
  private static final int DISTINCT = 50;
  private static final int MOST_IMAGES_A_DAY = 900;
  private static final List<Integer> EXECUTORS = List.of(1, 2);

  @Override
  public String name() {
    return "scale-out";
  }

  @Override
  public String summary() {
    return "images/s of the extract job on one and on two executors of a standalone cluster";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int images = options.count("images", 1800);
    int rounds = options.count("rounds", 3);
    int size = options.count("input", 224);
    double width = options.count("width-percent", 100) / 100.0;
    options.refuseOthers();
    try (WorkFolder work = WorkFolder.create("scale-out")) {
      out.printf("Drawing %d pictures for %,d images%n", DISTINCT, images);
      int days = Math.max(1, (images + MOST_IMAGES_A_DAY - 1) / MOST_IMAGES_A_DAY);
      Path collection = Files.createDirectories(work.path().resolve("collection"));
      new TableCollection(1, days, images / days)
          .write(collection, ExtractionPictures.jpegs(DISTINCT, 1024, 768));
      Path bundle = ExtractionNetwork.write(work.path().resolve("network"), width, size);
      LocalCassandra node =
          LocalCassandra.in(work.path().resolve("node")).heap(NODE_HEAP_MB).dieWithParent();
      try (LocalSpark cluster = LocalSpark.start(sparkHome(work.path().resolve("spark")))) {
        Settings defaults = Settings.defaults();
        Settings settings =
            defaults.with(defaults.cassandra().withContactPoints(List.of(node.start(1, 0))));
        ingest(settings, collection);
        for (int i = 0; i < EXECUTORS.size(); i++) {
          cluster.addWorker(1, WORKER_MIB, Map.of());
        }
        return measure(cluster, settings, bundle, rounds, out);
      } finally {
        node.stop();
      }
    }
  }

  /** The executors' class path is this process's own, the jobs in it. */
  private static Path sparkHome(Path home) throws IOException, URISyntaxException {
    Path spark =
        Path.of(SparkSession.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.createDirectories(home);
    Files.createSymbolicLink(home.resolve("jars"), spark.getParent());
    return home;
  }

  private static void ingest(Settings settings, Path collection) {
    try (CqlSession session = CassandraConnection.open(settings.cassandra());
        SparkSession spark = SparkSessions.open(settings, "benchmark scale-out")) {
      Schema.install(session, Replication.of(settings.cassandra()));
      IngestJob.of(spark, settings).collection(collection.toString()).run();
    }
  }

  private static Figures measure(
      LocalSpark cluster, Settings settings, Path bundle, int rounds, PrintStream out) {
    double[][] rates = new double[EXECUTORS.size()][rounds];
    double[] ratios = new double[rounds];
    out.printf("%n%-8s %14s %14s %8s%n", "round", "one images/s", "two images/s", "ratio");
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < EXECUTORS.size(); i++) {
        rates[i][round] = imagesPerSecond(cluster, settings, bundle, EXECUTORS.get(i));
      }
      ratios[round] = rates[1][round] / rates[0][round];
      row(out, String.valueOf(round + 1), rates[0][round], rates[1][round], ratios[round]);
    }
    double one = Figures.median(rates[0]);
    double two = Figures.median(rates[1]);
    double ratio = Figures.median(ratios);
    row(out, "median", one, two, ratio);
    return new Figures()
        .put("one_images_per_s", one)
        .put("two_images_per_s", two)
        .put("two_vs_one", ratio);
  }

  private static double imagesPerSecond(
      LocalSpark cluster, Settings settings, Path bundle, int executors) {
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
      extract(spark, settings, bundle);
      ExtractSummary summary = extract(spark, settings, bundle);
      return summary.written() / summary.seconds();
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  private static ExtractSummary extract(SparkSession spark, Settings settings, Path bundle) {
    return ExtractJob.of(spark, settings)
        .model(new ModelId("speed", 1))
        .bundle(bundle)
        .redo()
        .run();
  }

  private static void row(PrintStream out, String name, double one, double two, double ratio) {
    out.printf(Locale.ROOT, "%-8s %14.1f %14.1f %8.2f%n", name, one, two, ratio);
  }
}
