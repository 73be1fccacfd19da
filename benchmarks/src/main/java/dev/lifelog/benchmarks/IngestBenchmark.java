package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.WriteClock;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.IngestSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * The ingest job, reading and checking of the tables included, beside the bare driver writing the
 * rows that the job wrote, to the same node at the same consistency. The two take turns, so that a
 * machine that slows down slows both.
 */
final class IngestBenchmark implements Benchmark {

  private static final TableCollection COLLECTION = new TableCollection(2, 40, 900);
  private static final int ROUNDS = 5;
  private static final int HEAP_MB = 2048;
  private static final List<String> TABLES = List.of("minute", "image");

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String summary() {
    return "rows/s of the ingest job, parsing included, beside the bare asynchronous driver";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    options.refuseOthers();
    try (WorkFolder folder = WorkFolder.create("ingest")) {
      return measure(folder.path(), out);
    }
  }

  private static Figures measure(Path work, PrintStream out) throws Exception {
    LocalCassandra node = LocalCassandra.in(work.resolve("node")).heap(HEAP_MB).dieWithParent();
    try {
      out.printf("Writing a collection of %,d rows%n", COLLECTION.rows());
      Path collection = Files.createDirectories(work.resolve("collection"));
      COLLECTION.write(collection);
      Settings settings = settings(node.start(1, 0));
      try (CqlSession session = CassandraConnection.open(settings.cassandra());
          SparkSession spark = SparkSessions.open(settings, "benchmark ingest")) {
        Schema.install(session, Replication.of(settings.cassandra()));
        return measure(out, session, () -> ingest(spark, settings, collection));
      }
    } finally {
      node.stop();
    }
  }

  private interface Job {
    IngestSummary run();
  }

  private static Figures measure(PrintStream out, CqlSession session, Job ingest)
      throws InterruptedException {
    out.println("Warming up");
    ingest.run();
    List<StoredRows> stored =
        TABLES.stream().map(table -> StoredRows.read(session, table)).toList();
    long rows = stored.stream().mapToLong(table -> table.rows().size()).sum();
    BareDriver driver = new BareDriver(session);
    WriteClock clock = new WriteClock(session);
    write(driver, stored, clock);

    double[] ingested = new double[ROUNDS];
    double[] written = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    out.printf("%n%-8s %16s %16s %8s%n", "round", "ingest rows/s", "driver rows/s", "ratio");
    for (int round = 0; round < ROUNDS; round++) {
      truncate(session);
      ingested[round] = perSecond(rows, ingest::run);
      truncate(session);
      written[round] = perSecond(rows, () -> write(driver, stored, clock));
      ratios[round] = ingested[round] / written[round];
      row(out, String.valueOf(round + 1), ingested[round], written[round], ratios[round]);
    }
    double ingestMedian = Figures.median(ingested);
    double driverMedian = Figures.median(written);
    double ratio = Figures.median(ratios);
    row(out, "median", ingestMedian, driverMedian, ratio);
    return new Figures()
        .put("rows", (double) rows)
        .put("ingest_rows_per_s", ingestMedian)
        .put("driver_rows_per_s", driverMedian)
        .put("ratio", ratio);
  }

  private static IngestSummary ingest(SparkSession spark, Settings settings, Path collection) {
    return IngestJob.of(spark, settings).collection(collection.toString()).run();
  }

  private static void write(BareDriver driver, List<StoredRows> stored, WriteClock clock)
      throws InterruptedException {
    long timestamp = clock.next();
    for (StoredRows table : stored) {
      driver.write(table, timestamp);
    }
  }

  /** Each round starts from empty tables, the ledger's too, so that none finds its work done. */
  private static void truncate(CqlSession session) {
    for (String table : List.of("minute", "image", "day_index", "failed_item")) {
      session.execute("TRUNCATE lifelog." + table);
    }
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static double perSecond(long rows, Work work) throws InterruptedException {
    long started = System.nanoTime();
    work.run();
    return rows * 1e9 / (System.nanoTime() - started);
  }

  private static void row(PrintStream out, String name, double a, double b, double ratio) {
    out.printf(Locale.ROOT, "%-8s %,16.0f %,16.0f %8.2f%n", name, a, b, ratio);
  }

  private static Settings settings(Endpoint endpoint) {
    Settings settings = Settings.defaults();
    return settings.with(settings.cassandra().withContactPoints(List.of(endpoint)));
  }
}
