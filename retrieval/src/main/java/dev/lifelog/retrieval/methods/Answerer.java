package dev.lifelog.retrieval.methods;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.ConceptMatching;
import dev.lifelog.core.ranking.SourceWeights;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.retrieval.analysis.Amendments;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.RefinedAnswering;
import dev.lifelog.retrieval.answering.StoredGazetteer;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.visual.VisualRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a question needs, opened once: what the collection holds, the networks, the way to the
 * tables.
 */
public final class Answerer {

  private static final ModelId ORGANISERS = new ModelId("organisers", 1);
  private static final ModelId WHEREABOUTS = new ModelId("whereabouts", 1);

  private final CqlSession session;
  private final String model;
  private final QuestionAnalysis analysis;
  private final List<Weighted> sources;
  private final RankingSettings ranking;

  /** One for all questions: it remembers what each of them asks the ledger. */
  private final QuestionAnswering byCql;

  private Answerer(
      CqlSession session,
      QuestionAnalysis analysis,
      List<Weighted> sources,
      RankingSettings ranking) {
    this.session = session;
    this.model = sources.get(0).model();
    this.analysis = analysis;
    this.sources = sources;
    this.ranking = ranking;
    Models models = new Models(session);
    this.byCql = refined(named -> Answering.of(session, known(models, ModelId.parse(named))));
  }

  /** A model, name:version, and what it counts in percent. */
  private record Weighted(String model, int weight) {
    RefinedAnswering.Source by(Function<String, QuestionAnswering> way) {
      return new RefinedAnswering.Source(model, weight, way.apply(model));
    }
  }

  /** What both ways of answering start from. */
  private record Networks(
      ModelRow image, Optional<ModelRow> questionRow, Optional<QuestionModel> question) {

    static Networks open(CqlSession session, @Nullable ModelId named) {
      Schema.require(session);
      Models models = new Models(session);
      Optional<ModelRow> question = models.active(ModelKind.QUESTION).flatMap(models::find);
      return new Networks(imageModel(models, named), question, question.map(Answerer::network));
    }
  }

  /**
   * Of an image model and the active question model; where no question model is active, the
   * question's own words are looked for among the concepts.
   *
   * @param method any but visual
   * @param named an image model; null for the active one
   */
  public static Answerer open(
      CqlSession session, Method method, @Nullable ModelId named, RankingSettings ranking) {
    Networks networks = Networks.open(session, method == Method.TEXT ? ORGANISERS : named);
    ModelRow image = networks.image();
    String model = image.id().toString();
    networks.questionRow().ifPresent(question -> AgreedVocabulary.require(image, question));
    ConceptSource source =
        networks
            .question()
            .map(ConceptSource::reading)
            .orElseGet(() -> ConceptSource.words(image.vocabulary()));
    return new Answerer(
        session,
        new QuestionAnalysis(StoredGazetteer.read(session), image.vocabulary(), source),
        method == Method.FUSION
            ? fused(new Models(session), model, ranking.weights())
            : List.of(new Weighted(model, 100)),
        ranking);
  }

  private static List<Weighted> fused(Models models, String visual, SourceWeights weights) {
    return List.of(
        new Weighted(visual, weights.visual()),
        new Weighted(known(models, ORGANISERS).id().toString(), weights.organisers()),
        new Weighted(known(models, WHEREABOUTS).id().toString(), weights.whereabouts()));
  }

  private static ModelRow known(Models models, ModelId id) {
    return models.find(id).orElseThrow(() -> unknown(id));
  }

  private static UserError unknown(ModelId id) {
    return UserError.of(
        "There is no model " + id,
        id.equals(ORGANISERS) || id.equals(WHEREABOUTS)
            ? "bin/lifelog concepts detections COLLECTION makes it"
            : "bin/lifelog model list shows those there are");
  }

  /**
   * The paper's plain method. The concepts are the active question model's own; where none is
   * active, the image model's classes found among the topic's words.
   *
   * @param named an image model; null for the active one
   */
  public static VisualRun visualRun(CqlSession session, @Nullable ModelId named) {
    Networks networks = Networks.open(session, named);
    List<String> classes = networks.image().vocabulary();
    List<String> concepts = networks.question().map(QuestionModel::vocabulary).orElse(classes);
    ConceptSource source =
        networks
            .question()
            .<ConceptSource>map(network -> network::concepts)
            .orElseGet(() -> ConceptSource.words(concepts));
    return VisualRun.of(
        session, source, ConceptMatching.of(classes, concepts), networks.image().id().toString());
  }

  private static ModelRow imageModel(Models models, @Nullable ModelId named) {
    if (named != null) {
      return known(models, named);
    }
    return models
        .active(ModelKind.IMAGE)
        .flatMap(models::find)
        .orElseThrow(
            () ->
                UserError.of(
                    "No image model is active",
                    "Train one with bin/lifelog model train COLLECTION --name NAME, or activate one"
                        + " of bin/lifelog model list"));
  }

  private static QuestionModel network(ModelRow row) {
    NativeEngine.configure(NativeEngine.usualFolder(), Runtime.getRuntime().availableProcessors());
    return QuestionModel.open(Path.of(row.location()));
  }

  /**
   * The best moments.
   *
   * @param user null for whoever the question names, else everybody
   */
  public Answer answer(String text, @Nullable String user, int top) {
    return answer(text, user, Amendments.NONE, top);
  }

  public Answer answer(String text, @Nullable String user, Amendments amendments, int top) {
    Understanding understood =
        user == null
            ? analysis.analyse(text, amendments)
            : analysis.analyse(new Topic("", "", user, text, "", ""), amendments);
    return byCql.answer(understood, top);
  }

  /**
   * For a whole topic set.
   *
   * @param way to the exact ranking of a model, name:version
   */
  public TopicRun topicRun(Function<String, QuestionAnswering> way) {
    return TopicRun.of(session, analysis, model).answering(refined(way));
  }

  /** By CQL, for a whole topic set. */
  public TopicRun topicRun() {
    return TopicRun.of(session, analysis, model).answering(byCql);
  }

  /** What this method makes of exact rankings. */
  private QuestionAnswering refined(Function<String, QuestionAnswering> way) {
    return new RefinedAnswering(
        session, sources.stream().map(source -> source.by(way)).toList(), ranking);
  }
}
