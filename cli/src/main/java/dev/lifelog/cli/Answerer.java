package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.ConceptMatching;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.StoredGazetteer;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.visual.VisualRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a question needs, opened once: what the collection holds, the networks, the way to the
 * tables.
 */
final class Answerer {

  private final CqlSession session;
  private final ModelRow model;
  private final QuestionAnalysis analysis;

  private Answerer(CqlSession session, ModelRow model, QuestionAnalysis analysis) {
    this.session = session;
    this.model = model;
    this.analysis = analysis;
  }

  /** What both ways of answering start from. */
  private record Networks(ModelRow image, Optional<QuestionModel> question) {

    static Networks open(CqlSession session, @Nullable ModelId named) {
      Schema.require(session);
      Models models = new Models(session);
      return new Networks(
          imageModel(models, named),
          models.active(ModelKind.QUESTION).flatMap(models::find).map(Answerer::network));
    }
  }

  /**
   * Of an image model and the active question model; where no question model is active, the
   * question's own words are looked for among the concepts.
   *
   * @param named an image model; null for the active one
   */
  static Answerer open(CqlSession session, @Nullable ModelId named) {
    Networks networks = Networks.open(session, named);
    ModelRow image = networks.image();
    ConceptSource words = ConceptSource.words(image.vocabulary());
    ConceptSource source =
        networks
            .question()
            .map(network -> ((ConceptSource) network::concepts).averagedWith(words))
            .orElse(words);
    return new Answerer(
        session,
        image,
        new QuestionAnalysis(StoredGazetteer.read(session), image.vocabulary(), source));
  }

  /**
   * The paper's plain method. The concepts are the active question model's own; where none is
   * active, the image model's classes found among the topic's words.
   *
   * @param named an image model; null for the active one
   */
  static VisualRun visualRun(CqlSession session, @Nullable ModelId named) {
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
      return models
          .find(named)
          .orElseThrow(
              () ->
                  UserError.of(
                      "There is no model " + named,
                      "bin/lifelog model list shows those there are"));
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
    NativeEngine.configure(Home.nativeLibraries(), Runtime.getRuntime().availableProcessors());
    return QuestionModel.open(Path.of(row.location()));
  }

  /**
   * The best moments.
   *
   * @param user null for whoever the question names, else everybody
   */
  Answer answer(String text, @Nullable String user, int top) {
    Understanding understood =
        user == null
            ? analysis.analyse(text)
            : analysis.analyse(new Topic("", "", user, text, "", ""));
    return Answering.of(session, model).answer(understood, top);
  }

  /** For a whole topic set. */
  TopicRun topicRun() {
    return TopicRun.of(session, analysis, model.id().toString());
  }
}
