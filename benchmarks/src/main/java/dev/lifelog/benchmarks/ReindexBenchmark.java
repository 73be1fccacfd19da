package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.WriteClock;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.spark.jobs.ReindexJob;
import dev.lifelog.spark.jobs.ReindexSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/**
 * A night's work for one new day, on top of few days and of many: the same day's rows and pictures,
 * through the whole job, its look at the collection included. Nights of the two take turns. Spark
 * runs already: its start is the same for both and would hide a difference.
 *
 * <p>A new day is as a wearable camera takes it, and is copied some seconds before the night. Both
 * lives end on the same day, early in a month: the lists of a month are packed anew with each of
 * its days, which has nothing to do with how many months there were before.
 */
final class ReindexBenchmark implements Benchmark {

  private static final int HEAP_MB = 2048;
  private static final int WARM_UP = 2;
  private static final int PICTURES = 24;

  private static final ModelId MODEL = new ModelId("night", 1);

  /** Five days into a month, as the life of few days is. */
  private static final LocalDate FIRST_NEW = LocalDate.of(2019, 9, 6);

  /**
   * A network looks at that many old days; their pictures are small, and nobody asks for others.
   */
  private static final int LOOKED_AT = 35;

  /** Times of files are relied on when they are older than what file systems count in. */
  private static final long COPIED_BEFORE_MS = 3_000;

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public String summary() {
    return "seconds and statements of a night with one new day, on top of 5 and of 500 days";
  }

  /** What a night took. */
  private record Night(double seconds, long statements) {}

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int few = options.count("few", 5);
    int many = options.count("many", 500);
    int images = options.count("images", 1_500);
    int nights = options.count("nights", 5);
    options.refuseOthers();
    try (WorkFolder folder = WorkFolder.create("reindex")) {
      LocalCassandra node =
          LocalCassandra.in(folder.path().resolve("node")).heap(HEAP_MB).dieWithParent();
      try {
        Settings defaults = Settings.defaults();
        Settings settings =
            defaults.with(defaults.cassandra().withContactPoints(List.of(node.start(1, 0))));
        try (CqlSession session = CassandraConnection.open(settings.cassandra());
            SparkSession spark = SparkSessions.open(settings, "benchmark reindex")) {
          Schema.install(session, Replication.of(settings.cassandra()));
          List<byte[]> small = ExtractionPictures.jpegs(PICTURES, 96, 72);
          List<byte[]> large = ExtractionPictures.jpegs(PICTURES, 1024, 768);
          out.printf(
              "Drawing %,d and %,d days of %,d pictures; those of new days are of 1024x768%n",
              few, many, images);
          NightlyCollection.Pictures pictures =
              new NightlyCollection.Pictures(small, large, images);
          List<NightlyCollection> lives =
              List.of(
                  NightlyCollection.write(
                      folder.path(), "few", FIRST_NEW, few, nights + WARM_UP, pictures),
                  NightlyCollection.write(
                      folder.path(), "many", FIRST_NEW, many, nights + WARM_UP, pictures));
          for (NightlyCollection life : lives) {
            double rows = night(session, spark, settings, life).seconds();
            out.printf(Locale.ROOT, "%,d days of rows: %.1f s%n", life.days(), rows);
            seeOldDays(session, life);
          }
          activate(session, folder.path(), small);
          for (NightlyCollection life : lives) {
            double looked = night(session, spark, settings, life).seconds();
            out.printf(
                Locale.ROOT,
                "A network has looked at the last %,d of %,d days: %.1f s%n",
                Math.min(LOOKED_AT, life.days()),
                life.days(),
                looked);
          }
          return measure(out, session, spark, settings, lives, nights);
        }
      } finally {
        node.stop();
      }
    }
  }

  private static Figures measure(
      PrintStream out,
      CqlSession session,
      SparkSession spark,
      Settings settings,
      List<NightlyCollection> lives,
      int nights)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      for (NightlyCollection life : lives) {
        newDay(life);
        night(session, spark, settings, life);
      }
    }
    double[][] seconds = new double[2][nights];
    double[][] statements = new double[2][nights];
    double[][] idle = new double[2][nights];
    out.printf(
        "%n%-8s %10s %12s %10s %12s%n", "night", "few s", "statements", "many s", "statements");
    for (int i = 0; i < nights; i++) {
      for (int j = 0; j < 2; j++) {
        newDay(lives.get(j));
        Night night = night(session, spark, settings, lives.get(j));
        seconds[j][i] = night.seconds();
        statements[j][i] = night.statements();
        idle[j][i] = night(session, spark, settings, lives.get(j)).seconds();
      }
      row(out, String.valueOf(i + 1), seconds, statements, i);
    }
    double[] medians = {Figures.median(seconds[0]), Figures.median(seconds[1])};
    double[] counts = {Figures.median(statements[0]), Figures.median(statements[1])};
    out.printf(
        Locale.ROOT,
        "%-8s %10.2f %,12.0f %10.2f %,12.0f%n%nWith nothing new: %.2f s and %.2f s%n",
        "median",
        medians[0],
        counts[0],
        medians[1],
        counts[1],
        Figures.median(idle[0]),
        Figures.median(idle[1]));
    return new Figures()
        .put("few_s", medians[0])
        .put("many_s", medians[1])
        .put("cost_500_vs_5", medians[1] / medians[0])
        .put("few_statements", counts[0])
        .put("many_statements", counts[1])
        .put("statements_500_vs_5", counts[1] / counts[0])
        .put("few_idle_s", Figures.median(idle[0]))
        .put("many_idle_s", Figures.median(idle[1]));
  }

  private static void newDay(NightlyCollection life) throws IOException, InterruptedException {
    life.nextDay();
    Thread.sleep(COPIED_BEFORE_MS);
  }

  /** As if the model had looked at all but the last days. */
  private static void seeOldDays(CqlSession session, NightlyCollection life) {
    DayIndex ledger = new DayIndex(session);
    long written = new WriteClock(session).next();
    for (DayEntry day : ledger.ofUser(life.user())) {
      if (day.day().isBefore(FIRST_NEW.minusDays(LOOKED_AT))) {
        ledger.record(
            new DayEntry(
                day.userId(),
                day.day(),
                MODEL.toString(),
                DayState.DONE,
                day.minutes(),
                day.images(),
                0,
                written,
                day.job(),
                day.startedAt(),
                day.finishedAt(),
                day.collection()));
      }
    }
  }

  private static void row(
      PrintStream out, String name, double[][] seconds, double[][] statements, int i) {
    out.printf(
        Locale.ROOT,
        "%-8s %10.2f %,12.0f %10.2f %,12.0f%n",
        name,
        seconds[0][i],
        statements[0][i],
        seconds[1][i],
        statements[1][i]);
  }

  private static Night night(
      CqlSession session, SparkSession spark, Settings settings, NightlyCollection life) {
    long before = statements(session);
    long started = System.nanoTime();
    ReindexSummary summary =
        ReindexJob.of(() -> spark, settings).collection(life.root().toString()).run();
    double seconds = (System.nanoTime() - started) / 1e9;
    if (summary.failures() > 0) {
      throw new IllegalStateException(summary.text());
    }
    return new Night(seconds, statements(session) - before);
  }

  /** As the node counts them, reads and writes. */
  private static long statements(CqlSession session) {
    long count = 0;
    for (String view : List.of("coordinator_read_latency", "coordinator_write_latency")) {
      for (var row : session.execute("SELECT keyspace_name, count FROM system_views." + view)) {
        count += "lifelog".equals(row.getString("keyspace_name")) ? row.getLong("count") : 0;
      }
    }
    return count;
  }

  private static void activate(CqlSession session, Path work, List<byte[]> pictures)
      throws IOException {
    List<LabelledImage> images = new ArrayList<>();
    Path folder = Files.createDirectories(work.resolve("pictures"));
    for (int i = 0; i < pictures.size(); i++) {
      Path file = Files.write(folder.resolve(i + ".jpg"), pictures.get(i));
      images.add(
          new LabelledImage(file, new TreeSet<>(Set.of("concept " + i % 12)), "moment " + i));
    }
    Path bundle = work.resolve("network");
    ImageTraining.of(images).name("night").width(0.125).inputSize(32).epochs(1).run(bundle);
    ModelBundle opened = ModelBundle.open(bundle);
    ModelRow model =
        new ModelRow(
            MODEL,
            ModelKind.IMAGE,
            "googlenet",
            opened.description().vocabulary(),
            opened.digest(),
            null,
            Instant.now(),
            bundle.toString());
    Models models = new Models(session);
    models.register(model);
    models.activate(ModelKind.IMAGE, model.id());
  }
}
