package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.LocalSpark;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * An extraction on one executor and on two of a standalone cluster, a core each. Two free cores are
 * needed for two executors; where the machine has no more than two, Cassandra's node and the driver
 * take their share of them, which is told.
 */
final class ScaleOutBenchmark implements Benchmark {

  private static final int NODE_HEAP_MB = 1024;
  private static final int WORKER_MIB = 1536;
  private static final int DISTINCT = 50;
  private static final int MOST_IMAGES_A_DAY = 900;

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
    int images = options.count("images", 3600);
    int rounds = options.count("rounds", 2);
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
        for (int i = 0; i < ScaleOutMeasurement.MOST_EXECUTORS; i++) {
          cluster.addWorker(1, WORKER_MIB, Map.of());
        }
        long cassandra = node.status().nodes().get(0).pid();
        return new ScaleOutMeasurement(cluster, settings, bundle, cassandra, out).run(rounds);
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
}
