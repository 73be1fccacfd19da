package dev.lifelog.spark.jobs.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.HeldDays;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.RandomQuestions;
import dev.lifelog.retrieval.answering.Ranked;
import dev.lifelog.retrieval.answering.RefinedAnswering;
import dev.lifelog.retrieval.answering.StoredWorld;
import dev.lifelog.retrieval.topics.StoredRun;
import dev.lifelog.spark.jobs.LifelogExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By CQL and by Spark SQL: the same images in the same order, for the same reasons. */
@ExtendWith(LifelogExtension.class)
class BothWaysIT {

  private static final int QUESTIONS_OF_A_WORLD = 54;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void answer_drawnQuestions_isTheSameBothWays(int seed) {
    StoredWorld world = StoredWorld.store(LifelogExtension.session(), 100 + seed);
    Random random = new Random(seed);
    // Mostly fewer than there are, else more than match.
    int top = seed % 3 == 0 ? 2_000 : 1 + random.nextInt(40);
    Map<String, Question> questions = drawn(world, seed, random);

    QuestionAnswering batch = bySpark(world, "drawn-" + seed, questions, top);

    Answering cql = new Answering(LifelogExtension.session(), world.model);
    int answered = 0;
    for (Question question : questions.values()) {
      List<Ranked> found = images(batch, question, top);
      assertThat(found).as("top %s of %s", top, question).isEqualTo(images(cql, question, top));
      assertThat(found)
          .as("by definition, top %s of %s", top, question)
          .extracting(Ranked::imageId)
          .containsExactlyElementsOf(
              world.best(question, top).stream().map(Map.Entry::getKey).toList());
      answered += found.isEmpty() ? 0 : 1;
    }
    assertThat(answered).as("questions with an answer").isGreaterThan(QUESTIONS_OF_A_WORLD / 3);
  }

  /** With and without concepts, of one user, of all and of nobody. */
  private static Map<String, Question> drawn(StoredWorld world, int seed, Random random) {
    RandomQuestions questions = new RandomQuestions(1_000 + seed);
    Map<String, Question> drawn = new LinkedHashMap<>();
    for (int i = 0; i < QUESTIONS_OF_A_WORLD; i++) {
      // All users are those of this model's world, as no other has rows of it.
      String user = random.nextInt(3) == 0 ? null : world.users.get(random.nextInt(2));
      drawn.put(
          "t" + i,
          i % 9 == 8
              ? questions.withoutConcept(world.users.get(random.nextInt(2)))
              : questions.next(user));
    }
    return drawn;
  }

  @Test
  void answer_inOrderOfMoments_isTheSameBothWays() {
    StoredWorld world = StoredWorld.store(LifelogExtension.session(), 203);
    world.cut(LifelogExtension.session());
    Map<String, Question> questions = drawn(world, 3, new Random(203));
    keepTopics(world, "moments", questions);
    QuestionAnswering batch =
        refined(
            world,
            new SparkAnswering(
                LifelogExtension.spark(), LifelogExtension.session(), world.model));
    batch.expect("moments", questions, 10);

    QuestionAnswering cql =
        refined(world, new Answering(LifelogExtension.session(), world.model));
    for (Question question : questions.values()) {
      assertThat(images(batch, question, 10))
          .as("%s", question)
          .isEqualTo(images(cql, question, 10));
    }
  }

  private static QuestionAnswering refined(StoredWorld world, QuestionAnswering exact) {
    return new RefinedAnswering(
        LifelogExtension.session(),
        List.of(new RefinedAnswering.Source(world.model, 100, exact)),
        LifelogExtension.settings().ranking());
  }

  @Test
  void answer_noConceptOfAllUsers_isTheSameBothWays() {
    StoredWorld world = StoredWorld.store(LifelogExtension.session(), 200);
    RandomQuestions random = new RandomQuestions(200);
    Map<String, Question> questions = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      questions.put("t" + i, random.withoutConcept(null));
    }

    QuestionAnswering batch = bySpark(world, "all-users", questions, 25);

    Answering cql = new Answering(LifelogExtension.session(), world.model);
    for (Question question : questions.values()) {
      assertThat(images(batch, question, 25))
          .as("%s", question)
          .isEqualTo(images(cql, question, 25));
    }
  }

  @Test
  void answer_whatCannotBeAnswered_isRefusedAsByCqlAndCostsTheOthersNothing() {
    StoredWorld world = StoredWorld.store(LifelogExtension.session(), 201);
    Question cafe = wanting("cafe", world.users.get(0));
    Question everything =
        new Question(
            "",
            world.users.get(0),
            List.of(),
            List.of(),
            List.of(),
            TimeCondition.ANY,
            Irrelevance.NONE);
    Question nobody = wanting("cafe", "nobody");

    QuestionAnswering batch =
        bySpark(world, "refused", Map.of("1", everything, "2", nobody, "3", cafe), 3);

    Answering cql = new Answering(LifelogExtension.session(), world.model);
    for (Question question : List.of(everything, nobody)) {
      String refusal = catchThrowable(() -> images(cql, question, 3)).getMessage();
      assertThatThrownBy(() -> images(batch, question, 3))
          .isInstanceOf(UserError.class)
          .hasMessage(refusal);
    }
    assertThat(images(batch, cafe, 3)).hasSize(3).isEqualTo(images(cql, cafe, 3));
  }

  @Test
  void best_fiftyTopics_readEachTableOnceAndOnlyWhatIsAsked() {
    StoredWorld world = StoredWorld.store(LifelogExtension.session(), 202);
    RandomQuestions random = new RandomQuestions(202);
    Map<String, Question> questions = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      String user = world.users.get(i % 2);
      questions.put("t" + i, i % 10 == 9 ? random.withoutConcept(user) : random.next(user));
    }
    DayIndex index = new DayIndex(LifelogExtension.session());
    keepTopics(world, "fifty", questions);
    RankedQuestions ranked =
        new RankedQuestions(
            QuestionSession.beside(LifelogExtension.spark()), "fifty", world.model, questions);
    questions.forEach((id, question) -> ranked.add(id, question, HeldDays.of(index, question)));

    Dataset<Row> best = ranked.best(50);

    assertThat(best.collectAsList()).isNotEmpty();
    for (String table :
        List.of("image_by_concept", "topic_concept", "minute", "image", "image_concept")) {
      assertThat(scans(best, table)).as("scans of %s", table).hasSize(1);
    }
    assertThat(scans(best, "image_by_concept"))
        .as("partition by partition, as keys tell")
        .allMatch(scan -> scan.contains("CassandraInJoin"));
  }

  /** The lines of the plan as it ran in the end. */
  private static List<String> scans(Dataset<Row> ran, String table) {
    String plan = ran.queryExecution().executedPlan().toString();
    return Pattern.compile("BatchScan " + table + "\\b[^\\n]*")
        .matcher(plan.substring(0, plan.indexOf("== Initial Plan ==")))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static Question wanting(String concept, String user) {
    return new Question(
        "q",
        user,
        List.of(new WeightedConcept(concept, 1)),
        List.of(),
        List.of(),
        TimeCondition.ANY,
        Irrelevance.NONE);
  }

  private static QuestionAnswering bySpark(
      StoredWorld world, String topicSet, Map<String, Question> questions, int top) {
    keepTopics(world, topicSet, questions);
    SparkAnswering batch =
        new SparkAnswering(LifelogExtension.spark(), LifelogExtension.session(), world.model);
    batch.expect(topicSet, questions, top);
    return batch;
  }

  private static void keepTopics(
      StoredWorld world, String topicSet, Map<String, Question> questions) {
    StoredRun stored = new StoredRun(LifelogExtension.session(), topicSet, "RUN_1", world.model);
    questions.forEach(
        (id, question) ->
            stored.keep(new Topic(id, "", "", "drawn", "", ""), question.concepts(), List.of()));
  }

  private static List<Ranked> images(QuestionAnswering way, Question question, int top) {
    return way.answer(new Understanding(question, List.of(), List.of()), top).results();
  }
}
