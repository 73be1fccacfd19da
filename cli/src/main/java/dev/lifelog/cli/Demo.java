package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.Installation;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cli.DemoSteps.Made;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionCheck;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.ConceptsExport;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.IngestSummary;
import dev.lifelog.spark.jobs.command.ConsoleProgress;
import dev.lifelog.synthetic.GeneratedCollection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The main job: every room once, in the order of the data's way through them. */
final class Demo {

  private static final int STEPS = 7 + DemoModels.STEPS + DemoAnswers.STEPS;

  private final Home home;
  private final Settings usual;
  private final CollectionCommand.GenerationOptions wanted;
  private final Training training;
  private final PrintStream out;
  private final DemoLedger ledger;
  private final DemoSteps steps;
  private final Path collection;

  Demo(
      Home home,
      Settings usual,
      CollectionCommand.GenerationOptions wanted,
      Training training,
      PrintStream out) {
    this.home = home;
    this.usual = usual;
    this.wanted = wanted;
    this.training = training;
    this.out = out;
    this.ledger = DemoLedger.in(home.root());
    this.steps = new DemoSteps(out, ledger, STEPS);
    this.collection = home.root().resolve("collection");
  }

  /**
   * All of it.
   *
   * @param node starts the node or finds it running, and tells the way to it
   */
  void run(UnaryOperator<CassandraSettings> node) throws Exception {
    long started = System.nanoTime();
    out.printf("Lifelog Moments: the main job in %s%n%n", home.root());
    refuseOtherContent();
    Settings settings = steps.always("Cassandra node", () -> startNode(node));
    steps.once("Collection", "collection", wanted.fingerprint(), this::draw);
    steps.once("Check", "check", wanted.fingerprint(), this::check);
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      String database = steps.always("Schema", () -> installSchema(session, settings));
      fill(session, settings, wanted.fingerprint() + ", database of " + database);
      new DemoAnswers(steps, collection, home.root(), out).show(session);
    }
    out.printf(Locale.ROOT, "%nAll of it took %.0f s.%n", (System.nanoTime() - started) / 1e9);
  }

  private Made<Settings> startNode(UnaryOperator<CassandraSettings> node) {
    CassandraSettings way = node.apply(usual.cassandra());
    return new Made<>(usual.with(way), "ready on " + way.endpoints().get(0));
  }

  /** Nothing that is there is ever deleted: it may be somebody's own days. */
  private void refuseOtherContent() {
    ledger
        .fingerprint("collection")
        .filter(drawn -> !drawn.equals(wanted.fingerprint()))
        .ifPresent(
            drawn -> {
              throw UserError.of(
                  "%s holds a demo of %s, not of %s"
                      .formatted(home.root(), drawn, wanted.fingerprint()),
                  "Choose another --dir, or the same options");
            });
    if (Files.exists(collection) && ledger.fingerprint("collection").isEmpty()) {
      throw UserError.of(collection + " is there and is not the demo's", "Choose another --dir");
    }
  }

  /** Into a folder aside that gets its name when it is whole. */
  private String draw() throws IOException {
    Path part = home.root().resolve("collection.part");
    delete(part);
    ConsoleProgress progress = ConsoleProgress.to(System.err, "Drawing");
    GeneratedCollection drawn =
        wanted.generator(part).generate((done, total) -> progress.report(done, total, "images"));
    Files.move(part, collection, StandardCopyOption.ATOMIC_MOVE);
    return String.format(
        Locale.ROOT, "%s: %,d minutes, %,d images", collection, drawn.minutes(), drawn.images());
  }

  private String check() throws IOException {
    long problems =
        CollectionCheck.of(collection).run().problems().stream()
            .mapToLong(problem -> problem.count())
            .sum();
    return problems == 0 ? "clean" : problems + " problems, see collection check " + collection;
  }

  /** The moment at which the tables were made tells them from others in the same place. */
  private Made<String> installSchema(CqlSession session, Settings settings) {
    Installation done = Schema.install(session, Replication.of(settings.cassandra()));
    boolean known = ledger.outcome("database", "made").isPresent();
    List<String> users = new DayIndex(session).users();
    if (!known && !users.isEmpty()) {
      throw UserError.of(
          "The node of %s holds days of %s that are not the demo's"
              .formatted(home.root(), String.join(", ", users)),
          "Choose another --dir");
    }
    if (!known || done.from() == 0) {
      ledger.finished("database", "made", Instant.now().toString());
    }
    return new Made<>(
        ledger.outcome("database", "made").orElseThrow(),
        "version " + done.to() + (done.from() == done.to() ? ", there already" : " installed"));
  }

  /**
   * The steps that need Spark or the networks.
   *
   * @param content tells this collection in this database from any other
   */
  private void fill(CqlSession session, Settings settings, String content) throws Exception {
    try (DemoSpark spark = new DemoSpark(settings)) {
      steps.once("Ingest", "ingest", content, () -> ingest(spark, settings));
      ModelShelf shelf = new ModelShelf(new Models(session), home.models());
      DemoModels models = new DemoModels(steps, ledger, shelf, training);
      ModelId image = models.images(collection, wanted.fingerprint());
      ModelId question = models.questions();
      String concepts = content + ", " + image;
      Path bundle = shelf.place(image);
      steps.once("Extract", "extract", concepts, () -> extract(spark, settings, image, bundle));
      models.activate(image, question);
      Path csv = home.root().resolve("concepts.csv");
      steps.once(
          "Export",
          "export",
          concepts,
          () -> {
            ConceptsExport.of(spark.session(), settings).model(image).to(csv.toString()).run();
            return csv.toString();
          });
    }
  }

  private String ingest(DemoSpark spark, Settings settings) {
    IngestSummary done =
        IngestJob.of(spark.session(), settings)
            .collection(collection.toString())
            .progress(ConsoleProgress.to(System.err, "Ingesting"))
            .run();
    return String.format(
        Locale.ROOT,
        "%,d minutes and %,d images written, %,d rows refused",
        done.minutes().written(),
        done.images().written(),
        done.refused());
  }

  private String extract(DemoSpark spark, Settings settings, ModelId model, Path bundle) {
    ExtractSummary done =
        ExtractJob.of(spark.session(), settings)
            .collection(collection.toString())
            .bundle(bundle)
            .model(model)
            .progress(ConsoleProgress.to(System.err, "Extracting"))
            .run();
    return String.format(
        Locale.ROOT,
        "concepts of %,d images, %.0f a second, %,d refused",
        done.written(),
        done.written() / Math.max(0.001, done.seconds()),
        done.refused());
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
