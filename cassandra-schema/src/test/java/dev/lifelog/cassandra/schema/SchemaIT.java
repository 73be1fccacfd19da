package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class SchemaIT {

  private static final SchemaFiles PUBLISHED = SchemaFiles.published();

  /**
   * Two versions of one table each: quick to install where it does not matter which tables these
   * are.
   */
  private static final SchemaFiles SMALL =
      files(
          "CREATE TABLE IF NOT EXISTS lifelog.first (id int PRIMARY KEY);",
          "CREATE TABLE IF NOT EXISTS lifelog.second (id int PRIMARY KEY);");

  private static final SchemaFiles SMALL_BEFORE = new SchemaFiles(SMALL.scripts().subList(0, 1));

  private final CqlSession session;

  SchemaIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void dropKeyspace() {
    session.execute("DROP KEYSPACE IF EXISTS lifelog");
  }

  @AfterEach
  void dropKeyspaceForOtherTests() {
    session.execute("DROP KEYSPACE IF EXISTS lifelog");
  }

  @Test
  void install_emptyServerThenAgain_makesAllTablesOnce() {
    Installation first = Schema.install(session, TestCluster.ONE_COPY);
    Installation second = Schema.install(session, TestCluster.ONE_COPY);

    assertThat(first.from()).isZero();
    assertThat(first.to()).isEqualTo(PUBLISHED.latest());
    assertThat(first.warnings())
        .containsExactly(
            "Replication factor 1: the data is lost with its one disk. For more than a trial, use three nodes and factor 3.");
    assertThat(second.changedNothing()).isTrue();
    assertThat(Schema.status(session).asMap())
        .containsEntry("keyspace", "lifelog")
        .containsEntry("installed", true)
        .containsEntry("version", 7)
        .containsEntry("latest_version", 7)
        .containsEntry("replication", "{class=NetworkTopologyStrategy, datacenter1=1}")
        .containsEntry("replication_factor", 1)
        .containsEntry("nodes", 1)
        .containsEntry("missing_tables", List.of())
        .containsEntry(
            "tables",
            List.of(
                "active_model",
                "day_index",
                "failed_item",
                "fingerprint",
                "image",
                "image_by_concept",
                "image_by_concept_packed",
                "image_concept",
                "image_feature",
                "lease",
                "minute",
                "model",
                "moment",
                "run_result",
                "schema_version",
                "topic",
                "topic_concept",
                "write_clock"));
    assertThatCode(() -> Schema.require(session)).doesNotThrowAnyException();
  }

  @Test
  void install_severalAtOnce_oneInstallsAndTheOthersWait() throws Exception {
    int installers = 4;
    List<Installation> installations = new ArrayList<>();
    try (Executor executor = new Executor(installers)) {
      List<Future<Installation>> futures =
          executor.startAll(() -> schema(SMALL).install(TestCluster.ONE_COPY));
      for (Future<Installation> future : futures) {
        installations.add(future.get());
      }
    }

    assertThat(installations).filteredOn(i -> i.from() == 0).hasSize(1);
    assertThat(installations).filteredOn(Installation::changedNothing).hasSize(installers - 1);
    assertThat(schema(SMALL).status().missingTables()).isEmpty();
  }

  @Test
  void install_olderVersion_keepsItsRowsAndAppliesTheLaterFilesOnly() {
    schema(SMALL_BEFORE).install(TestCluster.ONE_COPY);
    session.execute("INSERT INTO lifelog.first (id) VALUES (1)");

    Installation upgrade = schema(SMALL).install(TestCluster.ONE_COPY);

    assertThat(upgrade.from()).isEqualTo(1);
    assertThat(upgrade.to()).isEqualTo(2);
    assertThat(session.execute("SELECT id FROM lifelog.first").one()).isNotNull();
    assertThat(schema(SMALL).status().tables()).contains("second");
  }

  @Test
  void install_brokenOffInTheMidst_goesOn() {
    SchemaFiles broken =
        files("CREATE TABLE IF NOT EXISTS lifelog.first (id int PRIMARY KEY); CREATE NONSENSE;");
    assertThatThrownBy(() -> schema(broken).install(TestCluster.ONE_COPY))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("The installation of the schema broke off (line 1:7 no viable")
        .hasMessageEndingWith(
            "Look whether the nodes are up, and install again: it goes on where it stopped");

    assertThat(schema(SMALL).install(TestCluster.ONE_COPY).to()).isEqualTo(2);
  }

  @Test
  void install_newerVersion_isRefused() {
    schema(SMALL).install(TestCluster.ONE_COPY);

    assertThatThrownBy(() -> schema(SMALL_BEFORE).install(TestCluster.ONE_COPY))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra are of version 2; this program knows them up to version 1."
                + " Use the newer program that installed them");
  }

  @Test
  void install_otherStatementsUnderThisVersion_isRefused() {
    schema(SMALL).install(TestCluster.ONE_COPY);

    assertThatThrownBy(() -> Schema.install(session, TestCluster.ONE_COPY))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra call themselves version 2, but other statements made them"
                + " (digest %s, not %s)."
                + " Use the program that installed them, or drop the keyspace and install it anew",
            SMALL.digest(2), PUBLISHED.digest(2));
  }

  @Test
  void require_tableMissing_isRefused() {
    schema(SMALL).install(TestCluster.ONE_COPY);
    session.execute("DROP TABLE lifelog.first");

    assertThatThrownBy(() -> schema(SMALL).require())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra are of version 2, but these are missing: first."
                + " Restore them from a snapshot, or drop the keyspace and install it anew");
    assertThat(schema(SMALL).status().missingTables()).containsExactly("first");
  }

  @Test
  void require_nothingInstalled_saysHowToInstall() {
    assertThatThrownBy(() -> Schema.require(session))
        .isInstanceOf(UserError.class)
        .hasMessage("The tables are not installed in Cassandra. Run bin/lifelog schema install");
  }

  @Test
  void require_olderVersion_saysHowToUpgrade() {
    schema(SMALL_BEFORE).install(TestCluster.ONE_COPY);

    assertThatThrownBy(() -> schema(SMALL).require())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra are of version 1; this program needs version 2."
                + " Run bin/lifelog schema install");
  }

  @Test
  void status_nothingInstalled_isVersionZero() {
    SchemaStatus status = Schema.status(session);

    assertThat(status.installed()).isFalse();
    assertThat(status.tables()).isEmpty();
    assertThat(status.serverVersion()).startsWith("5.0");
  }

  @Test
  void install_moreCopiesThanNodes_isRefused() {
    Replication three = new Replication(TestCluster.ONE_COPY.datacenter(), 3);

    assertThatThrownBy(() -> Schema.install(session, three))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "3 copies of each row need as many nodes; datacenter datacenter1 has 1."
                + " Start more nodes, or set cassandra.replication-factor to 1");
  }

  private Schema schema(SchemaFiles files) {
    return new Schema(session, files, Duration.ofSeconds(30));
  }

  private static SchemaFiles files(String... texts) {
    return new SchemaFiles(Stream.of(texts).map(CqlScript::parse).toList());
  }

  /** Starts the same work in several threads, and ends them. */
  private record Executor(ExecutorService service, int threads) implements AutoCloseable {

    Executor(int threads) {
      this(Executors.newFixedThreadPool(threads), threads);
    }

    <T> List<Future<T>> startAll(Callable<T> work) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(service.submit(work));
      }
      return futures;
    }

    @Override
    public void close() {
      service.shutdownNow();
    }
  }
}
