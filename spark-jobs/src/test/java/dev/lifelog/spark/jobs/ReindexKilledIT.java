package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static dev.lifelog.spark.jobs.LifelogExtension.session;
import static dev.lifelog.spark.jobs.LifelogExtension.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.cassandra.schema.Lease;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A night's work is killed with signal 9 as soon as a table shows that it is so far, and the next
 * run has to end as if there had been no other.
 */
@ExtendWith(LifelogExtension.class)
class ReindexKilledIT {

  private static final String USER = "u1";

  @TempDir static Path folder;

  private static SmallCollection collection;
  private static List<String> grown;

  /** How far the killed one gets: rows that only the new state of the collection brings. */
  private enum Point {
    LEASE("SELECT number FROM lifelog.lease WHERE name = 'reindex'"),
    MINUTES("SELECT day FROM lifelog.minute WHERE user_id = 'u1' AND day = '2018-05-06' LIMIT 1"),
    IMAGES("SELECT day FROM lifelog.image WHERE user_id = 'u1' AND day = '2018-05-06' LIMIT 1"),
    LEDGER(
        "SELECT day FROM lifelog.day_index WHERE user_id = 'u1' AND day = '2018-05-06' AND model = 'metadata'"),
    FINGERPRINT(
        "SELECT name FROM lifelog.fingerprint WHERE user_id = 'u1' AND collection = '%s'"
            + " AND kind = 'lines' AND name = 'minute_based_table/u1.csv#2018-05-06'"),
    CONCEPTS(
        "SELECT day FROM lifelog.image_concept WHERE user_id = 'u1' AND day = '2018-05-06'"
            + " AND model = 'colours:1' LIMIT 1"),
    MOMENTS(
        "SELECT day FROM lifelog.moment WHERE user_id = 'u1' AND day = '2018-05-06'"
            + " AND model = 'colours:1' LIMIT 1");

    private final String cql;

    Point(String cql) {
      this.cql = cql;
    }

    boolean isReached() {
      return !rows(cql.formatted("file:" + collection.root())).isEmpty();
    }
  }

  @BeforeAll
  static void prepare() throws IOException {
    collection = SmallCollection.in(folder.resolve("collection"), USER);
    ModelRow model = Colours.train(folder, collection, 1);
    Models models = new Models(session());
    models.register(model);
    models.activate(ModelKind.IMAGE, model.id());
    grown = new ArrayList<>(SmallCollection.STARTS);
    grown.add("2018-05-06T09:00");
  }

  private static ReindexJob job() {
    return ReindexJob.of(LifelogExtension::spark, settings())
        .collection(collection.root().toString());
  }

  /** One night before: two days. */
  private static void before() throws IOException {
    Contents.empty();
    collection.write(USER, SmallCollection.STARTS);
    job().run();
  }

  /** What the night brings: a day, and a correction of the day before. */
  private static void change() throws IOException {
    collection.write(USER, grown);
    String table = Files.readString(collection.minuteTable(USER), StandardCharsets.UTF_8);
    Files.writeString(
        collection.minuteTable(USER),
        table
            .replaceAll("(?m)^u1_20180505_112[13579].*\\n", "")
            .replaceAll("(?m)^(u1_20180505_.*)Home", "$1Work"),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void run_killedAndStartedAgain_endsAsIfItHadNotBeenKilled(Point point) throws Exception {
    before();
    change();
    Path log = folder.resolve(point + ".log");
    Process process =
        ReindexProcess.start(settings().cassandra().endpoints().get(0), collection.root(), log);
    try {
      Awaitility.await(point.name())
          .atMost(Duration.ofMinutes(4))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> point.isReached() || !process.isAlive());
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    // The last steps after the moments may be through before the signal comes.
    assertThat(process.exitValue())
        .as(() -> text(log))
        .isIn(point == Point.MOMENTS ? List.of(0, 137) : List.of(137));

    job().run();

    Map<String, Set<String>> after = Contents.lasting();
    Contents.empty();
    job().run();
    Contents.lasting()
        .forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
  }

  @Test
  void run_stoppedWhileAnotherOneWorks_changesNothingWhenItGoesOn() throws Exception {
    before();
    change();
    Path log = folder.resolve("stopped.log");
    Process process =
        ReindexProcess.start(settings().cassandra().endpoints().get(0), collection.root(), log);
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Point.LEDGER.isReached() || !process.isAlive());
      signal(process, "STOP");
      job().run();
      assertThat(Lease.holder(session(), ReindexJob.NAME)).isEmpty();
      Map<String, Set<String>> after = Contents.exact();
      signal(process, "CONT");
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(() -> text(log)).isNotZero();
      assertThat(text(log)).containsAnyOf("gave way to others", "another one took over");
      Contents.exact()
          .forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    } finally {
      process.destroyForcibly();
    }
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
