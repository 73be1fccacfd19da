package dev.lifelog.retrieval.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.analysis.Gazetteer;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicRunIT {

  private static final List<String> VOCABULARY = List.of("cafe", "bus");
  private static final Topic COFFEE =
      new Topic("001", "", "u1", "Coffee", "u1 has coffee in a cafe", "");
  private static final Topic BUS = new Topic("002", "", "", "On the bus", "", "");
  private static final Topic GUITAR = new Topic("003", "", "u1", "Playing a guitar", "", "");

  private static EphemeralCassandra node;
  private static CqlSession session;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral();
    CassandraSettings settings =
        Settings.defaults().cassandra().withContactPoints(List.of(node.endpoint()));
    session = CassandraConnection.open(settings);
    Schema.install(session, Replication.of(settings));
    LocalDate day = LocalDate.of(2018, 5, 3);
    new DayIndex(session)
        .record(
            new DayEntry(
                "u1",
                day,
                "net:1",
                DayState.DONE,
                1,
                2,
                0,
                1,
                "test",
                Instant.EPOCH,
                Instant.EPOCH,
                null));
    store("cafe", "u1_20180503_0617_i00", 9_000);
    store("cafe", "u1_20180503_0618_i00", 9_500);
    store("bus", "u1_20180503_0618_i00", 500);
  }

  private static void store(String concept, String imageId, int score) {
    session.execute(
        "INSERT INTO lifelog.image_by_concept (user_id, model, concept, month, score, image_id, day, path)"
            + " VALUES ('u1', 'net:1', ?, '2018-05', ?, ?, '2018-05-03', 'a.jpg')",
        concept,
        score,
        imageId);
  }

  @AfterAll
  static void stop() {
    try {
      session.close();
    } finally {
      node.close();
    }
  }

  private static TopicRun run(String id) {
    Gazetteer gazetteer = new Gazetteer(List.of("u1"), List.of(), List.of());
    QuestionAnalysis analysis =
        new QuestionAnalysis(gazetteer, VOCABULARY, ConceptSource.words(VOCABULARY));
    return TopicRun.of(session, analysis, "net:1").topicSet(id + "-set").runId(id);
  }

  @Test
  void run_ranksEachTopic() {
    List<String> progress = new ArrayList<>();

    TopicRunSummary summary =
        run("R1")
            .progress((done, total) -> progress.add(done + "/" + total))
            .run(List.of(COFFEE, BUS, GUITAR));

    assertThat(summary.run().entries())
        .containsExactly(
            new RunEntry("001", "u1_20180503_0618_i00", 0.95),
            new RunEntry("001", "u1_20180503_0617_i00", 0.9),
            new RunEntry("002", "u1_20180503_0618_i00", 0.05));
    assertThat(progress).containsExactly("1/3", "2/3", "3/3");
  }

  @Test
  void run_topicNotUnderstood_costsTheOthersNothing() {
    TopicRunSummary summary = run("R2").run(List.of(GUITAR, COFFEE));

    assertThat(summary.unanswered()).extracting(TopicAnswer::topic).containsExactly(GUITAR);
    assertThat(summary.unanswered().get(0).problem())
        .startsWith("nothing in \"Playing a guitar\" is known here");
    assertThat(summary.run().topics()).containsExactly("001");
  }

  @Test
  void run_again_replacesWhatWasThere() {
    run("R3").run(List.of(COFFEE));

    run("R3").top(1).run(List.of(new Topic("001", "", "u1", "By bus", "", "")));

    assertThat(
            session
                .execute(
                    "SELECT image_id, score, why FROM lifelog.run_result WHERE run_id = 'R3' AND topic_id = '001'")
                .all())
        .extracting(row -> row.getString("image_id"), row -> row.getInt("score"))
        .containsExactly(tuple("u1_20180503_0618_i00", 500));
    assertThat(
            session
                .execute("SELECT concept FROM lifelog.topic_concept WHERE topic_set = 'R3-set'")
                .all())
        .extracting(row -> row.getString("concept"))
        .containsExactly("bus");
  }

  @Test
  void run_keepsTheTopic() {
    run("R4").run(List.of(COFFEE, BUS));

    List<Row> topics =
        session
            .execute(
                "SELECT topic_id, user_id, title FROM lifelog.topic WHERE topic_set = 'R4-set'")
            .all();

    assertThat(topics)
        .extracting(row -> row.getString("title"))
        .containsExactly("Coffee", "On the bus");
    assertThat(topics).extracting(row -> row.getString("user_id")).containsExactly("u1", null);
  }

  @Test
  void run_twoTopicsOfOneId_isRefused() {
    assertThatThrownBy(() -> run("R5").run(List.of(COFFEE, COFFEE)))
        .isInstanceOf(UserError.class)
        .hasMessage("the topic set holds the topic 001 twice. Give each topic an id of its own");
  }
}
