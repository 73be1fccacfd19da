package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.RankedImage;
import dev.lifelog.core.ranking.RankedList;
import dev.lifelog.core.ranking.SourceWeights;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.retrieval.analysis.Understanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinedAnsweringIT {

  private static final int POOL = 40;
  private static final int QUESTIONS = 20;

  private static EphemeralCassandra node;
  private static CqlSession session;
  private static StoredWorld world;
  private static Moments moments;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral();
    CassandraSettings settings =
        Settings.defaults().cassandra().withContactPoints(List.of(node.endpoint()));
    session = CassandraConnection.open(settings);
    Schema.install(session, Replication.of(settings));
    world = StoredWorld.store(session, 3);
    moments = world.cut(session);
  }

  @AfterAll
  static void stop() {
    try {
      session.close();
    } finally {
      node.close();
    }
  }

  /** Packed lists tell the moments of their images, rows leave them to be read. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void answer_inOrderOfMoments_isTheFunctionOfTheExactRanking(boolean packed) {
    if (packed) {
      world.pack(session);
    }
    MomentOrder order = new MomentOrder(POOL, 40, 50);
    RefinedAnswering answering =
        new RefinedAnswering(session, List.of(source(100)), settings(true, order));
    RandomQuestions questions = new RandomQuestions(3);
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = questions.next(null);
      Answer answer = answering.answer(asked(question), 10);
      List<RankedImage> expected = order.of(exact(question, POOL), moments);
      assertThat(ids(answer))
          .as(question.toString())
          .isEqualTo(expected.stream().limit(10).map(RankedImage::imageId).toList());
      assertThat(answer.results())
          .extracting(Ranked::rank)
          .containsExactlyElementsOf(
              answer.results().stream().map(image -> answer.results().indexOf(image) + 1).toList());
      assertThat(answer.timings().keySet()).endsWith("moments", "total");
      boolean told = packed && !question.concepts().isEmpty();
      assertThat(answer.explanation().fetches())
          .as("statements of " + question)
          .extracting(Fetch::statement)
          .filteredOn(statement -> statement.contains("lifelog.moment"))
          .hasSize(told || expected.isEmpty() ? 0 : 1);
    }
  }

  @Test
  void answer_withoutMoments_isTheExactRanking() {
    RefinedAnswering answering =
        new RefinedAnswering(
            session, List.of(source(100)), settings(false, new MomentOrder(POOL, 40, 50)));
    Question question = new RandomQuestions(4).next(null);
    assertThat(ids(answering.answer(asked(question), 10)))
        .isEqualTo(exact(question, 10).stream().map(RankedImage::imageId).toList());
  }

  @Test
  void answer_severalConcepts_countAsTheSettingsSay() {
    Question question =
        new Question(
            "cafe and bar",
            null,
            List.of(new WeightedConcept("cafe", 1), new WeightedConcept("bar", 1)),
            List.of(),
            List.of(),
            TimeCondition.ANY,
            Irrelevance.NONE);
    RankingSettings roots = settings(false, new MomentOrder(POOL, 40, 50));
    RankingSettings sum = roots.counting(SeveralConcepts.SUM);

    assertThat(
            ids(
                new RefinedAnswering(session, List.of(source(100)), sum)
                    .answer(asked(question), 200)))
        .isEqualTo(world.best(question, 200).stream().map(Map.Entry::getKey).toList())
        .isNotEqualTo(exact(question, 200).stream().map(RankedImage::imageId).toList());
  }

  @Test
  void answer_fusedWithItself_isTheSameRanking() {
    RankingSettings settings = settings(false, new MomentOrder(POOL, 40, 50));
    RefinedAnswering answering =
        new RefinedAnswering(session, List.of(source(70), source(30)), settings);
    Question question = new RandomQuestions(5).next(null);
    List<RankedImage> exact = exact(question, POOL);
    assertThat(ids(answering.answer(asked(question), 10)))
        .isEqualTo(
            RankFusion.WEIGHTS
                .of(List.of(new RankedList(70, exact), new RankedList(30, exact)))
                .stream()
                .limit(10)
                .map(RankedImage::imageId)
                .toList());
  }

  private static RefinedAnswering.Source source(int weight) {
    return RefinedAnswering.Source.of(session, world.model, weight);
  }

  private static RankingSettings settings(boolean moments, MomentOrder order) {
    return new RankingSettings(
        moments,
        order,
        RankFusion.WEIGHTS,
        POOL,
        new SourceWeights(50, 30, 20),
        SeveralConcepts.ROOTS);
  }

  private static Understanding asked(Question question) {
    return new Understanding(question, List.of(), List.of());
  }

  private static List<String> ids(Answer answer) {
    return answer.results().stream().map(Ranked::imageId).toList();
  }

  private static List<RankedImage> exact(Question question, int depth) {
    Map<String, Found> known = new HashMap<>();
    world.images.forEach(image -> known.put(image.found().imageId(), image.found()));
    return world.best(question.counting(SeveralConcepts.ROOTS), depth).stream()
        .map(
            best -> {
              Found found = known.get(best.getKey());
              return new RankedImage(
                  new UserDay(found.userId(), found.day()),
                  best.getKey(),
                  question.score(best.getValue()),
                  true);
            })
        .toList();
  }
}
