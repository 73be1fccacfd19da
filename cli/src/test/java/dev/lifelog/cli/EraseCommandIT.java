package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** On a real node whose files are read byte by byte, before and after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EraseCommandIT {

  private static final Random RANDOM = new Random(20180503);
  private static final LocalDate FIRST = LocalDate.parse("2018-05-03");
  private static final LocalDate SECOND = FIRST.plusDays(1);

  @TempDir private static Path home;
  private static LocalCassandra node;
  private static CqlSession session;
  private static StoredLife gone;
  private static StoredLife stays;

  @BeforeAll
  static void fill() {
    node = LocalCassandra.in(home.resolve("cassandra")).heap(256).dieWithParent();
    Endpoint endpoint = node.start(1, 0);
    session =
        CassandraConnection.open(
            Settings.defaults().cassandra().withContactPoints(List.of(endpoint)));
    assertThat(erase("schema", "install").exit()).isZero();
    session.refreshSchema();
    // Uncompressed, so that whoever reads the bytes of a file sees what stands in it.
    StoredLife.tables(session)
        .forEach(
            table ->
                session.execute(
                    "ALTER TABLE lifelog."
                        + table
                        + " WITH gc_grace_seconds = 0 AND compression = {'enabled': false}"));
    gone = new StoredLife("gone" + letters(40), letters(40));
    stays = new StoredLife("stays" + letters(40), letters(40));
    for (StoredLife life : List.of(gone, stays)) {
      life.store(session, FIRST);
      life.store(session, SECOND);
    }
    node.compact("lifelog");
  }

  @AfterAll
  static void stop() {
    if (session != null) {
      session.close();
    }
    if (node != null) {
      node.stop();
    }
  }

  @Test
  @Order(1)
  void erase_unknownUser_namesTheNearest() {
    Invocation call = erase("erase", "--user", stays.user() + "x", "--yes");

    assertThat(call.err())
        .isEqualTo(
            "lifelog: No table holds anything of the user %sx. Did you mean %s?\n"
                .formatted(stays.user(), stays.user()));
    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  @Order(2)
  void erase_unknownDay_namesTheNearest() {
    Invocation call = erase("erase", "--user", stays.user(), "--day", "2018-06-01", "--yes");

    assertThat(call.err())
        .isEqualTo(
            "lifelog: No table holds anything of %s on 2018-06-01. The nearest day of theirs is 2018-05-04.\n"
                .formatted(stays.user()));
    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  @Order(3)
  void erase_nobodyToAskAndNoYes_isRefused() {
    Invocation call = erase("erase", "--user", gone.user());

    assertThat(call.err())
        .isEqualTo(
            "lifelog: There is no terminal to ask on; say --yes to erase without a question. See"
                + " lifelog erase --help.\n");
    assertThat(call.exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  @Order(4)
  void erase_dryRun_changesNothing() {
    Map<String, Long> before = gone.count(session);

    Invocation call = erase("erase", "--user", gone.user(), "--dry-run");

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out())
        .startsWith("What would be erased of " + gone.user())
        .contains("The collection itself, which is not ours to delete: 2 days of " + gone.user());
    assertThat(gone.count(session)).isEqualTo(before);
  }

  @Test
  @Order(5)
  void erase_oneDay_leavesTheOther() throws IOException {
    Map<String, Long> before = stays.count(session);

    JsonNode report = report("--user", stays.user(), "--day", SECOND.toString());

    Map<String, Long> after = stays.count(session);
    assertThat(report.get("left").asLong()).isZero();
    assertThat(report.get("rows").asLong())
        .isEqualTo(sum(before) - sum(after))
        .isGreaterThan(StoredLife.IMAGES);
    assertThat(after.remove("image_by_concept_packed")).as("holds whole months").isZero();
    assertThat(after).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    after.put("image_by_concept_packed", 0L);
    assertThat(new DayIndex(session).ofUser(stays.user()))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.day()).isEqualTo(FIRST));
    // What a run that began before writes after all.
    stays.storeImagesAt(session, SECOND, 1);
    assertThat(stays.count(session)).isEqualTo(after);
  }

  @Test
  @Order(6)
  void erase_allOfAUser_leavesNothingInAnyTable() throws IOException {
    Map<String, Long> others = stays.count(session);
    long rows = sum(gone.count(session));
    assertThat(EverywhereSearch.tables(session, gone.names())).as("control").isNotEmpty();
    Path sheet = Files.writeString(home.resolve("run.csv"), "1," + gone.image(FIRST, 1) + ",0.9\n");
    Path features = Files.createDirectories(home.resolve("models/.features/x"));
    Path kept = Files.writeString(home.resolve("other.csv"), "1," + stays.image(FIRST, 1) + "\n");

    JsonNode report = report("--user", gone.user(), "--compact");

    assertThat(report.get("rows").asLong()).isEqualTo(rows);
    assertThat(report.get("left").asLong()).isZero();
    assertThat(report.get("compacted").asBoolean()).isTrue();
    assertThat(report.get("remains").toString())
        .contains("gc_grace_seconds 0")
        .contains("nodetool drain");
    assertThat(EverywhereSearch.tables(session, gone.names())).isEmpty();
    assertThat(stays.count(session)).as("of others").isEqualTo(others);
    assertThat(sheet).doesNotExist();
    assertThat(features.getParent()).doesNotExist();
    assertThat(kept).exists();
    // An extraction looks for its days here, and finds none to take up.
    assertThat(new DayIndex(session).users()).containsExactly(stays.user());
  }

  @Test
  @Order(7)
  void erase_thenCompactedAndDrained_leavesNothingInTheFilesButPaxosRepairState()
      throws IOException {
    session.close();
    // A start replays what the drained log still has, and throws its files away.
    node.stop();
    node.start(1, 0);
    node.stop();

    Path data = home.resolve("cassandra/node1");
    assertThat(EverywhereSearch.files(data, stays.names())).as("control").isNotEmpty();
    assertThat(EverywhereSearch.files(data, gone.names()))
        .allSatisfy(found -> assertThat(found).contains("/_paxos_repair_state/"));
  }

  private static JsonNode report(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 4];
    all[0] = "erase";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 3] = "--yes";
    all[all.length - 2] = "--format";
    all[all.length - 1] = "json";
    Invocation call = erase(all);
    assertThat(call.exit()).as(call.err()).isZero();
    return new ObjectMapper().readTree(call.out());
  }

  private static Invocation erase(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--dir";
    all[words.length + 1] = home.toString();
    return Invocation.of(all);
  }

  private static long sum(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String letters(int count) {
    return RANDOM
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
