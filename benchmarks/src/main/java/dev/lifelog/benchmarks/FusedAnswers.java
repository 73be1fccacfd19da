package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.labels.Split;
import dev.lifelog.models.labels.SplitRule;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.RefinedAnswering;
import dev.lifelog.retrieval.answering.StoredGazetteer;
import dev.lifelog.retrieval.learning.KnownTopic;
import dev.lifelog.retrieval.learning.RankingLearning;
import dev.lifelog.retrieval.learning.RankingLearning.Outcome;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.topics.TopicRunSummary;
import dev.lifelog.spark.jobs.ConceptsImport;
import dev.lifelog.spark.jobs.DetectionsJob;
import dev.lifelog.synthetic.TrueScene;
import dev.lifelog.synthetic.TruthFile;
import dev.lifelog.synthetic.scene.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * The runs beyond the paper's visual ones: the organisers' concepts alone, what is fused from three
 * sources, that in order of its moments, and the same with the generator's true concepts in place
 * of the network's. Weights and order are learnt on development topics with images that the network
 * did not learn from.
 *
 * @param seed of the split by which networks were trained
 */
record FusedAnswers(
    CqlSession session,
    SparkSession spark,
    Settings settings,
    Path collection,
    DayRange testDays,
    long seed,
    PrintStream out) {

  private static final String ORGANISERS = "organisers:1";
  private static final String WHEREABOUTS = "whereabouts:1";
  private static final ModelId TRUTH = new ModelId("truth", 1);
  private static final double HELD_OUT = 0.3;

  /** Of pictures that no network learnt from, so of all pictures they are three times as many. */
  private static final List<Integer> POOLS = List.of(10, 15, 25, 50, 100, 200);

  /**
   * The runs in their order.
   *
   * @param visual the network whose concepts are fused, name:version
   */
  List<Run> answer(String visual, QuestionModel questions) throws IOException {
    out.print(DetectionsJob.of(spark, settings).collection(collection).seed(seed).run().text());
    importTruth();
    List<String> vocabulary = questions.vocabulary();
    QuestionAnalysis analysis =
        new QuestionAnalysis(
            StoredGazetteer.read(session), vocabulary, ConceptSource.reading(questions));
    RankingSettings learnt = learn(visual, analysis);
    List<Run> runs = new ArrayList<>();
    runs.add(run("RUN_6", ORGANISERS, analysis, new Answering(session, ORGANISERS)));
    runs.add(run("RUN_7", visual, analysis, fused(visual, learnt.withoutMoments())));
    runs.add(run("RUN_8", visual, analysis, fused(visual, learnt)));
    runs.add(run("ORACLE", TRUTH.toString(), analysis, fused(TRUTH.toString(), learnt)));
    return runs;
  }

  private RefinedAnswering fused(String visual, RankingSettings ranking) {
    return new RefinedAnswering(
        session,
        List.of(
            RefinedAnswering.Source.of(session, visual, ranking.weights().visual()),
            RefinedAnswering.Source.of(session, ORGANISERS, ranking.weights().organisers()),
            RefinedAnswering.Source.of(session, WHEREABOUTS, ranking.weights().whereabouts())),
        ranking);
  }

  private Run run(
      String name, String model, QuestionAnalysis analysis, QuestionAnswering answering) {
    TopicRunSummary summary =
        TopicRun.of(session, analysis, model)
            .topicSet("test")
            .runId(name)
            .days(testDays)
            .answering(answering)
            .run(TopicReader.read(collection.resolve("topics/test-topics.xml")));
    summary
        .unanswered()
        .forEach(topic -> out.printf("%s %s: %s%n", name, topic.topic().id(), topic.problem()));
    return summary.run();
  }

  /** A picture that a fault hides shows nothing, whatever was in front of the camera. */
  private void importTruth() throws IOException {
    StringBuilder csv = new StringBuilder();
    for (TrueScene scene : TruthFile.read(TruthFile.in(collection))) {
      if (!hidden(scene)) {
        csv.append(scene.imageId()).append(',').append(scene.scene()).append(",1.0\n");
      }
    }
    Path file = Files.createTempFile("truth", ".csv");
    try {
      Files.writeString(file, csv);
      ConceptsImport.of(spark, settings).file(file.toString()).model(TRUTH).run();
    } finally {
      Files.delete(file);
    }
  }

  private static boolean hidden(TrueScene scene) {
    return Arrays.stream(Fault.values())
        .anyMatch(fault -> fault.hidesScene() && fault.word().equals(scene.fault()));
  }

  private RankingSettings learn(String visual, QuestionAnalysis analysis) throws IOException {
    Set<String> heldOut = heldOut();
    GroundTruth truth =
        GroundTruth.of(
            GroundTruthReader.read(collection.resolve("ground_truth/dev-ground-truth.csv"))
                .judgements()
                .stream()
                .filter(judgement -> heldOut.contains(judgement.imageId()))
                .toList());
    List<Understood> topics = developmentTopics(analysis);
    out.printf(
        "%nLearnt on %d development topics, %d of them read as several concepts, with the %d pictures"
            + " that no network learnt from%n",
        topics.size(),
        topics.stream().filter(topic -> topic.asked().question().concepts().size() > 1).count(),
        heldOut.size());
    for (SeveralConcepts several : SeveralConcepts.values()) {
      RankingSettings counting = settings.ranking().counting(several);
      tell(
          "by the " + several.name().toLowerCase(Locale.ROOT),
          new RankingLearning(known(visual, topics, heldOut, counting), truth).measure(counting));
    }
    RankingLearning learning =
        new RankingLearning(known(visual, topics, heldOut, settings.ranking()), truth);
    MomentOrder order = settings.ranking().order();
    for (int pool : POOLS) {
      tell(
          "of the first " + pool,
          learning.measure(
              settings
                  .ranking()
                  .ordering(new MomentOrder(pool, order.evidence(), order.repeat()))));
    }
    List<Outcome> fusions = learning.fusions(settings.ranking());
    Outcome fused = RankingLearning.bestFusion(fusions);
    tell("with the defaults", learning.measure(settings.ranking()));
    fusions.stream().filter(FusedAnswers::isSingle).forEach(outcome -> tell("one source", outcome));
    tell("best of all", RankingLearning.best(fusions));
    tell("taken", fused);
    List<Outcome> orders = learning.orders(fused.settings());
    Outcome ordered = RankingLearning.best(orders);
    tell("taken with moments", ordered);
    return ordered.settings();
  }

  private record Understood(String id, Understanding asked) {}

  private List<Understood> developmentTopics(QuestionAnalysis analysis) {
    List<Understood> topics = new ArrayList<>();
    DayRange before = DayRange.until(testDays.from().minusDays(1));
    for (Topic topic : TopicReader.read(collection.resolve("topics/dev-topics.xml"))) {
      try {
        Understanding asked = analysis.analyse(topic);
        topics.add(
            new Understood(
                topic.id(),
                new Understanding(
                    asked.question().within(before), asked.understood(), asked.ignored())));
      } catch (UserError e) {
        out.printf("development topic %s: %s%n", topic.id(), e.getMessage());
      }
    }
    return topics;
  }

  private List<KnownTopic> known(
      String visual, List<Understood> topics, Set<String> heldOut, RankingSettings ranking) {
    RefinedAnswering sources = fused(visual, ranking);
    return topics.stream()
        .map(topic -> sources.known(topic.id(), topic.asked()).only(heldOut::contains))
        .toList();
  }

  private static boolean isSingle(Outcome outcome) {
    var weights = outcome.settings().weights();
    return outcome.settings().fusion() == RankFusion.WEIGHTS
        && Math.max(weights.visual(), Math.max(weights.organisers(), weights.whereabouts())) == 100;
  }

  private void tell(String what, Outcome outcome) {
    RankingSettings found = outcome.settings();
    out.printf(
        Locale.ROOT,
        "  %-18s F1@10 %.3f, at all cut-offs %.3f: %s of visual %d, organisers %d, whereabouts %d%s%n",
        what,
        outcome.f1(),
        outcome.everywhere(),
        found.fusion().name().toLowerCase(Locale.ROOT),
        found.weights().visual(),
        found.weights().organisers(),
        found.weights().whereabouts(),
        found.moments()
            ? ", moment-evidence %d, repeat %d"
                .formatted(found.order().evidence(), found.order().repeat())
            : "");
  }

  /** Ids of the labelled pictures that trainings held out, as they divide by the same split. */
  private Set<String> heldOut() throws IOException {
    Map<String, String> ids = ids();
    CollectionLayout layout = CollectionLayout.of(collection);
    Set<String> heldOut = new HashSet<>();
    Split.of(Labels.ofCollection(collection).images(), SplitRule.BY_MOMENT, HELD_OUT, seed)
        .heldOut()
        .forEach(image -> heldOut.add(ids.getOrDefault(layout.name(image.file()), "")));
    return heldOut;
  }

  /** By path. */
  private Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    DayIndex index = new DayIndex(session);
    var select =
        session.prepare("SELECT image_id, path FROM lifelog.image WHERE user_id = ? AND day = ?");
    for (String user : index.users()) {
      for (LocalDate day : index.ofUser(user).stream().map(DayEntry::day).distinct().toList()) {
        for (Row row : session.execute(select.bind(user, day))) {
          ids.put(row.getString("path"), row.getString("image_id"));
        }
      }
    }
    return ids;
  }
}
