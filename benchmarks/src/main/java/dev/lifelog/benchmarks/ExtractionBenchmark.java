package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.quantisation.CalibrationPicture;
import dev.lifelog.models.quantisation.Quantisation;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The whole job, from JPEGs on disk to rows in Cassandra, beside what its cores could do if they
 * did nothing but decode and run the network, and beside a Python script that only prints.
 */
final class ExtractionBenchmark implements Benchmark {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 768;
  private static final int NODE_HEAP_MB = 1024;
  private static final int CALIBRATED = 32;

  @Override
  public String name() {
    return "extraction";
  }

  @Override
  public String summary() {
    return "images/s of the extract job, beside the ceiling of its cores and a torchvision script";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int images = options.count("images", 1500);
    int distinct = options.count("distinct", 200);
    int rounds = options.count("rounds", 3);
    int size = options.count("input", 224);
    double width = options.count("width-percent", 100) / 100.0;
    options.refuseOthers();
    try (WorkFolder work = WorkFolder.create("extraction")) {
      Path pictures = Files.createDirectories(work.path().resolve("pictures"));
      out.printf("Drawing %d pictures for %,d images%n", distinct, images);
      draw(pictures, distinct);
      Path collection = Files.createDirectories(work.path().resolve("collection"));
      int written = collection(collection, pictures, images);
      Path floats = ExtractionNetwork.write(work.path().resolve("fp32"), width, size);
      Path integers = work.path().resolve("int8");
      out.println("Quantising");
      Quantisation.of(ModelBundle.open(floats))
          .images(CALIBRATED)
          .compared(CALIBRATED)
          .run(CalibrationPicture.below(pictures), integers);
      LocalCassandra node =
          LocalCassandra.in(work.path().resolve("node")).heap(NODE_HEAP_MB).dieWithParent();
      try {
        Endpoint endpoint = node.start(1, 0);
        ingest(endpoint, collection);
        long cassandra = node.status().nodes().get(0).pid();
        OptionalDouble script = TorchvisionExtraction.imagesPerSecond(pictures, out);
        try (ExecutorProcess executor = ExecutorProcess.start(endpoint, pictures)) {
          return new ExtractionMeasurement(
                  executor, floats, integers, cassandra, written, rounds, out)
              .run(script);
        }
      } finally {
        node.stop();
      }
    }
  }

  private static void draw(Path folder, int count) throws IOException {
    List<byte[]> jpegs = ExtractionPictures.jpegs(count, WIDTH, HEIGHT);
    for (int i = 0; i < count; i++) {
      Files.write(folder.resolve("%05d.jpg".formatted(i)), jpegs.get(i));
    }
  }

  /**
   * Each image is one of the drawn ones under its own name: a link, so that 20,000 fit anywhere.
   */
  private static int collection(Path root, Path pictures, int images) throws IOException {
    int days = Math.max(1, (images + 999) / 1000);
    new TableCollection(1, days, images / days).write(root);
    List<Path> drawn;
    try (Stream<Path> files = Files.list(pictures)) {
      drawn = files.sorted().toList();
    }
    List<Path> named = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(file -> file.toString().endsWith(".JPG")).sorted().forEach(named::add);
    }
    for (int i = 0; i < named.size(); i++) {
      Files.delete(named.get(i));
      Files.createLink(named.get(i), drawn.get(i % drawn.size()));
    }
    return named.size();
  }

  private static void ingest(Endpoint endpoint, Path collection) {
    Settings defaults = Settings.defaults();
    Settings settings = defaults.with(defaults.cassandra().withContactPoints(List.of(endpoint)));
    try (CqlSession session = CassandraConnection.open(settings.cassandra());
        SparkSession spark = SparkSessions.open(settings, "benchmark extraction")) {
      Schema.install(session, Replication.of(settings.cassandra()));
      IngestJob.of(spark, settings).collection(collection.toString()).run();
    }
  }
}
