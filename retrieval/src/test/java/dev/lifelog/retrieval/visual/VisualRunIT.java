package dev.lifelog.retrieval.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.ConceptMatching;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.retrieval.analysis.ConceptSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VisualRunIT {

  private static final List<String> CONCEPTS = List.of("cafe", "television", "gym");
  private static final List<String> CLASSES = List.of("coffeehouse", "zebra", "tv");
  private static final LocalDate FIRST = LocalDate.of(2018, 5, 3);
  private static final LocalDate SECOND = LocalDate.of(2018, 5, 4);
  private static final Topic COFFEE = topic("001", "u1", "Coffee in a cafe");
  private static final Topic TELEVISION = topic("002", "all", "Television at night");
  private static final Topic GYM = topic("003", "u1", "In the gym");
  private static final Topic GUITAR = topic("004", "u1", "Playing a guitar");

  private static EphemeralCassandra node;
  private static CqlSession session;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral();
    CassandraSettings settings =
        Settings.defaults().cassandra().withContactPoints(List.of(node.endpoint()));
    session = CassandraConnection.open(settings);
    Schema.install(session, Replication.of(settings));
    store("u1", FIRST, "base:1", "u1_20180503_0900_i00", "coffeehouse", 7_000);
    store("u1", FIRST, "base:1", "u1_20180503_0901_i00", "zebra", 9_900);
    store("u1", FIRST, "base:1", "u1_20180503_0902_i00", "tv", 4_000);
    store("u1", SECOND, "base:1", "u1_20180504_0900_i00", "coffeehouse", 9_000);
    store("u1", SECOND, "base:1", "u1_20180504_0859_i00", "coffeehouse", 7_000);
    store("u2", SECOND, "base:1", "u2_20180504_0900_i00", "tv", 5_000);
    store("u2", SECOND, "base:1", "u2_20180504_0901_i00", "coffeehouse", 9_999);
    store("u1", FIRST, "other:1", "u1_20180503_0903_i00", "coffeehouse", 9_999);
  }

  /** Every image has the café as its second concept, which must not count. */
  private static void store(
      String user, LocalDate day, String model, String image, String concept, int score) {
    Map<String, Integer> concepts = new HashMap<>(Map.of("coffeehouse", 3_000));
    concepts.put(concept, score);
    session.execute(
        "INSERT INTO lifelog.image_concept (user_id, day, model, image_id, top_concept, top_score, concepts)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        user,
        day,
        model,
        image,
        concept,
        score,
        concepts);
    new DayIndex(session)
        .record(
            new DayEntry(
                user,
                day,
                model,
                DayState.DONE,
                1,
                2,
                0,
                1,
                "test",
                Instant.EPOCH,
                Instant.EPOCH,
                null));
  }

  @AfterAll
  static void stop() {
    try {
      session.close();
    } finally {
      node.close();
    }
  }

  private static Topic topic(String id, String user, String title) {
    return new Topic(id, "", user, title, "", "");
  }

  private static VisualRun run(String id) {
    return VisualRun.of(
            session, ConceptSource.words(CONCEPTS), ConceptMatching.of(CLASSES, CONCEPTS), "base:1")
        .topicSet(id + "-set")
        .runId(id);
  }

  @Test
  void run_ranksTheTopicsOwnUsersImages_byTheirBestConcept() {
    VisualRunSummary summary = run("V1").run(List.of(COFFEE, TELEVISION));

    assertThat(summary.run().entries())
        .containsExactly(
            new RunEntry("001", "u1_20180504_0900_i00", 0.9),
            new RunEntry("001", "u1_20180503_0900_i00", 0.7),
            new RunEntry("001", "u1_20180504_0859_i00", 0.7),
            new RunEntry("002", "u2_20180504_0900_i00", 0.5),
            new RunEntry("002", "u1_20180503_0902_i00", 0.4));
    assertThat(summary.answers())
        .extracting(VisualAnswer::problem)
        .containsExactly((String) null, null);
  }

  @Test
  void run_top_keepsTheBest_tiesById() {
    assertThat(run("V2").top(2).run(List.of(COFFEE)).run().entries())
        .extracting(RunEntry::imageId)
        .containsExactly("u1_20180504_0900_i00", "u1_20180503_0900_i00");
  }

  @Test
  void run_days_leavesOthersOut() {
    assertThat(run("V3").days(DayRange.of(FIRST)).run(List.of(COFFEE)).run().entries())
        .extracting(RunEntry::imageId)
        .containsExactly("u1_20180503_0900_i00");
  }

  @Test
  void run_withoutAnAnswer_saysWhy() {
    Topic stranger = topic("005", "u7", "Coffee in a cafe");

    VisualRunSummary summary = run("V4").run(List.of(GYM, GUITAR, stranger, COFFEE));

    assertThat(summary.answers())
        .extracting(VisualAnswer::problem)
        .containsExactly(
            "base:1 has no class for gym",
            "no concept is drawn from \"Playing a guitar\"",
            "there is no user u7",
            null);
    assertThat(summary.run().topics()).containsExactly("001");
  }

  @Test
  void run_isKeptInTheTables() {
    var unused = run("V5").run(List.of(COFFEE, GYM));

    assertThat(
            session
                .execute(
                    "SELECT rank, image_id, score, why FROM lifelog.run_result WHERE run_id = 'V5' AND topic_id = '001' LIMIT 1")
                .all())
        .extracting(
            row -> row.getInt("rank"), row -> row.getInt("score"), row -> row.getString("why"))
        .containsExactly(tuple(1, 9_000, "best concept coffeehouse"));
    assertThat(
            session
                .execute(
                    "SELECT topic_id, concept FROM lifelog.topic_concept WHERE topic_set = 'V5-set'")
                .all())
        .extracting(row -> row.getString("topic_id"), row -> row.getString("concept"))
        .containsExactly(tuple("001", "cafe"), tuple("003", "gym"));
  }

  @Test
  void run_twoTopicsOfOneId_isRefused() {
    assertThatThrownBy(() -> run("V6").run(List.of(COFFEE, COFFEE)))
        .isInstanceOf(UserError.class)
        .hasMessage("the topic set holds the topic 001 twice. Give each topic an id of its own");
  }
}
