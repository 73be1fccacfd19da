package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.retrieval.analysis.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringIT {

  private static final int QUESTIONS_OF_A_WORLD = 30;

  private static EphemeralCassandra node;
  private static CqlSession session;
  private static StoredWorld world;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral();
    CassandraSettings settings =
        Settings.defaults().cassandra().withContactPoints(List.of(node.endpoint()));
    session = CassandraConnection.open(settings);
    Schema.install(session, Replication.of(settings));
    world = StoredWorld.store(session, 0);
  }

  @AfterAll
  static void stop() {
    try {
      session.close();
    } finally {
      node.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 101, 102, 103, 104})
  void answer_anyQuestion_isExact(int seed) {
    assertExact(StoredWorld.store(session, seed), seed);
  }

  /** Of these worlds all rows tell all concepts, so all lists can be packed. */
  @ParameterizedTest
  @ValueSource(ints = {9, 12, 27, 30, 105, 108, 111, 126})
  void answer_fromPackedLists_isExactAndReadsNoRow(int seed) {
    StoredWorld drawn = StoredWorld.store(session, seed);
    drawn.pack(session);

    for (Answer answer : assertExact(drawn, seed)) {
      assertThat(answer.explanation().fetches())
          .filteredOn(fetch -> fetch.statement().contains("FROM lifelog.image_by_concept "))
          .as("only of users of other worlds, who have none")
          .allMatch(fetch -> fetch.rows() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18, 21, 24, 114, 117, 120, 123})
  void answer_packedListsOutOfDateOrTorn_isExact(int seed) {
    StoredWorld drawn = StoredWorld.store(session, seed);
    drawn.pack(session);
    StoredWorld.Image best =
        drawn.images.stream()
            .max(Comparator.comparingInt(image -> Collections.max(image.concepts().values())))
            .orElseThrow();
    drawn.lose(session, best);
    var unused =
        session.execute(
            SimpleStatement.newInstance(
                "DELETE FROM lifelog.image_by_concept_packed"
                    + " WHERE user_id = ? AND model = ? AND concept = 'bar' AND year = 2018 AND part = 1",
                drawn.users.get(1),
                drawn.model));

    List<Answer> answers = assertExact(drawn, seed);

    assertThat(answers)
        .flatExtracting(answer -> answer.explanation().fetches())
        .extracting(Fetch::statement)
        .anyMatch(statement -> statement.contains("FROM lifelog.image_by_concept_packed "))
        .anyMatch(statement -> statement.contains("FROM lifelog.image_by_concept "));
  }

  @Test
  void answer_packedByAnotherVersion_readsRowsUntilTheyArePackedAnew() {
    StoredWorld drawn = StoredWorld.store(session, 33);
    drawn.pack(session);
    drawn.markListsAsOfAnotherVersion(session);

    assertThat(assertExact(drawn, 33))
        .flatExtracting(answer -> answer.explanation().fetches())
        .filteredOn(fetch -> fetch.statement().contains("FROM lifelog.image_by_concept "))
        .anyMatch(fetch -> fetch.rows() > 0);
    drawn.pack(session);
    assertThat(assertExact(drawn, 33))
        .flatExtracting(answer -> answer.explanation().fetches())
        .filteredOn(fetch -> fetch.statement().contains("FROM lifelog.image_by_concept "))
        .allMatch(fetch -> fetch.rows() == 0);
  }

  private static List<Answer> assertExact(StoredWorld drawn, int seed) {
    Answering answering = Answering.of(session, drawn.modelRow());
    RandomQuestions questions = new RandomQuestions(seed);
    List<Answer> answers = new ArrayList<>();
    Random random = new Random(seed);
    int answered = 0;
    for (int i = 0; i < QUESTIONS_OF_A_WORLD; i++) {
      Question question = questions.next(random.nextBoolean() ? null : drawn.users.get(0));
      int top = 1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 30);

      Answer answer = answering.answer(question, top);

      assertSame(answer, drawn.best(question, top), question, top);
      answers.add(answer);
      answered += answer.results().isEmpty() ? 0 : 1;
    }
    assertThat(answered).as("questions with an answer").isGreaterThan(QUESTIONS_OF_A_WORLD / 3);
    return answers;
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void answer_noConcept_isTheFirstInTime(int seed) {
    Question question = new RandomQuestions(seed).withoutConcept(world.users.get(seed % 2));

    Answer answer = new Answering(session, world.model).answer(question, 25);

    assertSame(answer, world.best(question, 25), question, 25);
  }

  private static void assertSame(
      Answer answer, List<Map.Entry<String, Long>> expected, Question question, int top) {
    assertThat(answer.results())
        .as("top %s of %s", top, question)
        .extracting(Ranked::imageId)
        .containsExactlyElementsOf(expected.stream().map(Map.Entry::getKey).toList());
    assertThat(answer.results())
        .extracting(Ranked::score)
        .containsExactlyElementsOf(
            expected.stream().map(entry -> question.score(entry.getValue())).toList());
  }

  @Test
  void answer_oneConcept_readsTheHeadsOfAllMonthsAtOnce() {
    Question question = wanting("cafe").forUser(world.users.get(0));
    Answering answering = new Answering(session, world.model);
    var unused = answering.answer(question, 10);

    List<Fetch> fetches = answering.answer(question, 10).explanation().fetches();

    assertThat(fetches)
        .as("the ledger is remembered for some seconds")
        .allMatch(fetch -> fetch.statement().contains("FROM lifelog.image_by_concept"))
        .noneMatch(fetch -> fetch.statement().contains("FILTERING"));
    assertThat(fetches.get(0).statement()).contains("image_by_concept_packed");
    assertThat(fetches.get(1).statement()).endsWith("PER PARTITION LIMIT :of_each");
    assertThat(fetches.get(1).executions()).isEqualTo(1);
    assertThat(fetches).allMatch(fetch -> fetch.executions() <= 3 && fetch.rows() <= 120);
    assertThat(fetches).allMatch(fetch -> fetch.bytes() > 0);
  }

  @Test
  void answer_onePlace_isNarrowedByTheIndex() {
    Question question =
        new Question(
            "q",
            null,
            List.of(new WeightedConcept("cafe", 1)),
            List.of(),
            List.of("Home"),
            TimeCondition.ANY,
            Irrelevance.NONE);

    Answer answer = new Answering(session, world.model).answer(question, 5);

    assertThat(answer.explanation().fetches())
        .filteredOn(fetch -> fetch.statement().contains("image_by_concept "))
        .allMatch(fetch -> fetch.statement().endsWith("AND place = :place"));
    assertThat(answer.results()).hasSize(5).allMatch(ranked -> "Home".equals(ranked.place()));
  }

  @Test
  void answer_isExplained() {
    Answer answer = new Answering(session, world.model).answer(wanting("cafe"), 3);

    Ranked first = answer.results().get(0);
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.why())
        .startsWith("shows cafe (1.00); ")
        .endsWith(first.day() + " at " + first.localTime());
    assertThat(first.path()).isEqualTo(first.userId() + "/Autographer/" + first.imageId() + ".jpg");
    assertThat(answer.timings()).containsOnlyKeys("days", "search", "total");
    assertThat(answer.explanation().text()).contains("read        ").contains("time        total");
    assertThat(answer.asMap()).containsOnlyKeys("question", "results", "timing_ms");
  }

  @Test
  void answer_unknownUser_namesTheNearest() {
    assertThatThrownBy(
            () -> new Answering(session, world.model).answer(wanting("cafe").forUser("s0u9"), 3))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("there is no user s0u9; the nearest is s0u1. Ask for one of ");
  }

  @Test
  void answer_dayThatNobodyHas_saysSo() {
    TimeCondition time =
        new TimeCondition(
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(DayRange.of(LocalDate.of(2015, 1, 1))));
    Question question =
        new Question(
            "q",
            null,
            List.of(new WeightedConcept("cafe", 1)),
            List.of(),
            List.of(),
            time,
            Irrelevance.NONE);

    Answer answer = new Answering(session, world.model).answer(question.forUser("s0u1"), 3);

    assertThat(answer.results()).isEmpty();
    assertThat(answer.explanation().note())
        .matches(
            "no day here is among those asked for; the nearest is 2018-0[45]-\\d\\d; s0u1 has"
                + " 2018-0[45]-\\d\\d to 2018-0[56]-\\d\\d");
  }

  @Test
  void answer_modelThatSawNothing_saysSo() {
    Answer answer = new Answering(session, "fresh:1").answer(wanting("cafe"), 3);

    assertThat(answer.results()).isEmpty();
    assertThat(answer.explanation().note())
        .isEqualTo("fresh:1 has seen no image here yet: run bin/lifelog extract --model fresh:1");
  }

  @Test
  void answer_hostileNames_areBound() {
    Question question =
        new Question(
            "q",
            null,
            List.of(new WeightedConcept("cafe'; DROP TABLE lifelog.image; --", 1)),
            List.of("' OR 1=1"),
            List.of("\"; TRUNCATE lifelog.minute"),
            TimeCondition.ANY,
            Irrelevance.NONE);

    Answer answer = new Answering(session, world.model).answer(question, 3);

    assertThat(answer.results()).isEmpty();
    assertThat(answer.explanation().note())
        .isEqualTo("no image meets all of the question: leave out a condition");
  }

  @Test
  void answer_everything_isRefused() {
    Question question =
        new Question(
            "",
            world.users.get(0),
            List.of(),
            List.of(),
            List.of(),
            TimeCondition.ANY,
            Irrelevance.NONE);

    assertThatThrownBy(() -> new Answering(session, world.model).answer(question, 3))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "the question asks for everything. Name a concept, a place, an activity or a time");
    assertThatThrownBy(() -> new Answering(session, world.model).answer(wanting("cafe"), 0))
        .hasMessage("top 0 is not between 1 and 10000. Ask for 10");
  }

  @Test
  void gazetteer_isWhatIsStored() {
    Gazetteer gazetteer = StoredGazetteer.read(session);

    assertThat(gazetteer.users()).containsAll(world.users);
    assertThat(gazetteer.places()).containsExactlyInAnyOrderElementsOf(StoredWorld.PLACES);
    assertThat(gazetteer.activities()).containsExactlyInAnyOrderElementsOf(StoredWorld.ACTIVITIES);
  }

  private static Question wanting(String concept) {
    return new Question(
        "q",
        null,
        List.of(new WeightedConcept(concept, 1)),
        List.of(),
        List.of(),
        TimeCondition.ANY,
        Irrelevance.NONE);
  }
}
