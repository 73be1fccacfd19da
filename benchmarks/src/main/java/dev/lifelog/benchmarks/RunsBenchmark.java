package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.evaluation.Evaluation;
import dev.lifelog.core.evaluation.EvaluationReport;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEvaluation;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.models.question.QuestionTraining;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.TruthFile;
import dev.lifelog.synthetic.object.ObjectFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The paper's five visual runs on a drawn collection, and those beyond them: networks and weights
 * learn from its first days, topics are answered with its last ones. The way is the command line's,
 * from pictures to run files.
 */
final class RunsBenchmark implements Benchmark {

  private static final int CUTOFF = 10;

  /** The best run, and the best that it could be with a network that is never wrong. */
  private static final List<String> EXPLAINED = List.of("RUN_8", "ORACLE");

  private static final int OBJECT_PIXELS = 96;

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String summary() {
    return "the visual, text and fused runs on held-out days beside the paper's figures (--work DIR keeps steps)";
  }

  /** How large it all is. */
  private record Sizes(
      int users,
      int days,
      int images,
      int objects,
      int pixels,
      double width,
      int baseSightings,
      int sightings,
      int seed) {

    static Sizes of(Options options) {
      return new Sizes(
          options.count("users", 2),
          options.count("days", 10),
          options.count("images-per-day", 150),
          options.count("objects-per-class", 100),
          options.count("input-size", 64),
          options.count("width-percent", 50) / 100.0,
          options.count("base-sightings", 90_000),
          options.count("sightings", 20_000),
          options.count("seed", 7));
    }

    /** Steps of other sizes are never mixed with these. */
    String folder() {
      return String.format(
          Locale.ROOT,
          "%du-%dd-%di-%do-%dpx-%.2fw-%db-%ds-seed%d",
          users,
          days,
          images,
          objects,
          pixels,
          width,
          baseSightings,
          sightings,
          seed);
    }
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    Sizes sizes = Sizes.of(options);
    String kept = options.text("work", "");
    options.refuseOthers();
    if (!kept.isEmpty()) {
      return measure(sizes, Path.of(kept), out);
    }
    try (WorkFolder folder = WorkFolder.create("runs")) {
      return measure(sizes, folder.path(), out);
    }
  }

  private static Figures measure(Sizes sizes, Path work, PrintStream out) throws Exception {
    long started = System.nanoTime();
    NativeEngine.configure(NativeEngine.usualFolder(), Runtime.getRuntime().availableProcessors());
    KeptSteps steps = new KeptSteps(work.resolve(sizes.folder()), out);
    Path collection =
        steps.once(
            "collection",
            part ->
                CollectionGenerator.builder()
                    .out(part)
                    .users(sizes.users)
                    .days(sizes.days)
                    .imagesPerDay(sizes.images)
                    .seed(sizes.seed)
                    .size(512, 384)
                    .build()
                    .generate(GenerationProgress.SILENT));
    Path objects =
        steps.once(
            "objects",
            part ->
                new ObjectFolder(sizes.objects, OBJECT_PIXELS, sizes.seed)
                    .draw(part, GenerationProgress.SILENT));
    Path questions =
        steps.once("questions", part -> QuestionTraining.create().seed(sizes.seed).run(part));
    Map<String, Path> networks =
        new VisualNetworks(
                steps, sizes.pixels, sizes.width, sizes.baseSightings, sizes.sightings, sizes.seed)
            .train(objects, collection);
    List<Run> runs = answer(collection, networks, QuestionModel.open(questions), sizes.seed, out);
    GroundTruth truth =
        GroundTruthReader.read(collection.resolve("ground_truth/test-ground-truth.csv"));
    EvaluationReport report = Evaluation.of(truth).evaluate(runs);
    new PaperTables(report, PublishedRuns.read()).print(out);
    WeakTopics weak =
        new WeakTopics(
            TopicReader.read(collection.resolve("topics/test-topics.xml")),
            truth,
            TruthFile.read(TruthFile.in(collection)));
    runs.stream().filter(run -> EXPLAINED.contains(run.id())).forEach(run -> weak.print(run, out));
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(Locale.ROOT, "%nAll of it took %.0f s.%n", seconds);
    return figures(report).put("seconds", seconds);
  }

  private static List<Run> answer(
      Path collection,
      Map<String, Path> networks,
      QuestionModel questions,
      long seed,
      PrintStream out)
      throws Exception {
    Settings settings = Settings.defaults();
    try (EphemeralCassandra node = LocalCassandra.ephemeral()) {
      Settings here =
          settings.with(settings.cassandra().withContactPoints(List.of(node.endpoint())));
      try (CqlSession session = CassandraConnection.open(here.cassandra());
          SparkSession spark = SparkSessions.open(here, "benchmark runs")) {
        Schema.install(session, Replication.of(here.cassandra()));
        IngestJob.of(spark, here).collection(collection.toString()).run();
        VisualAnswers visual = new VisualAnswers(session, spark, here, collection, out);
        List<Run> runs = new ArrayList<>(visual.answer(networks, questions));
        runs.addAll(
            new FusedAnswers(session, spark, here, collection, visual.testDays(), seed, out)
                .answer("run_2:1", questions));
        return runs;
      }
    }
  }

  private static Figures figures(EvaluationReport report) {
    Figures figures = new Figures();
    for (RunEvaluation run : report.runs()) {
      var at = run.mean().at(CUTOFF);
      figures
          .put(run.run() + "_P@" + CUTOFF, at.precision())
          .put(run.run() + "_CR@" + CUTOFF, at.clusterRecall())
          .put(run.run() + "_F1@" + CUTOFF, at.f1());
    }
    return figures;
  }
}
