package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class SchemaIT {

  private static final SchemaFiles PUBLISHED = SchemaFiles.published();

  private final CqlSession session;

  SchemaIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void dropKeyspace() {
    session.execute("DROP KEYSPACE IF EXISTS lifelog");
  }

  @Test
  void install_emptyServer_makesAllTables() {
    Installation installation = Schema.install(session, TestCluster.ONE_COPY);

    assertThat(installation.from()).isZero();
    assertThat(installation.to()).isEqualTo(PUBLISHED.latest());
    assertThat(Schema.status(session).tables())
        .containsExactlyInAnyOrder(
            "active_model",
            "day_index",
            "failed_item",
            "image",
            "image_by_concept",
            "image_concept",
            "minute",
            "model",
            "run_result",
            "schema_version",
            "topic",
            "topic_concept",
            "write_clock");
  }

  @Test
  void install_oneCopy_warns() {
    assertThat(Schema.install(session, TestCluster.ONE_COPY).warnings())
        .containsExactly(
            "Replication factor 1: the data is lost with its one disk. For more than a trial, use three nodes and factor 3.");
  }

  @Test
  void install_twice_changesNothing() {
    Schema.install(session, TestCluster.ONE_COPY);

    assertThat(Schema.install(session, TestCluster.ONE_COPY).changedNothing()).isTrue();
  }

  @Test
  void install_severalAtOnce_oneInstallsAndTheOthersWait() throws Exception {
    int installers = 4;
    List<Installation> installations = new ArrayList<>();
    try (Executor executor = new Executor(installers)) {
      List<Future<Installation>> futures =
          executor.startAll(() -> Schema.install(session, TestCluster.ONE_COPY));
      for (Future<Installation> future : futures) {
        installations.add(future.get());
      }
    }

    assertThat(installations).filteredOn(i -> i.from() == 0).hasSize(1);
    assertThat(installations).filteredOn(Installation::changedNothing).hasSize(installers - 1);
    assertThat(Schema.status(session).missingTables()).isEmpty();
  }

  @Test
  void install_olderVersion_appliesTheLaterFilesOnly() {
    SchemaFiles older = new SchemaFiles(PUBLISHED.scripts().subList(0, 1));
    new Schema(session, older, Duration.ofSeconds(5)).install(TestCluster.ONE_COPY);
    session.execute(
        "INSERT INTO lifelog.topic (topic_set, topic_id, title) VALUES ('s', '1', 't')");

    Installation upgrade = Schema.install(session, TestCluster.ONE_COPY);

    assertThat(upgrade.from()).isEqualTo(1);
    assertThat(upgrade.to()).isEqualTo(2);
    assertThat(session.execute("SELECT title FROM lifelog.topic WHERE topic_set = 's'").one())
        .isNotNull();
    assertThat(indexes()).contains("image_by_concept_place");
  }

  @Test
  void install_newerVersion_isRefused() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("UPDATE lifelog.schema_version SET version = 9 WHERE component = 'tables'");

    assertThatThrownBy(() -> Schema.install(session, TestCluster.ONE_COPY))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra are of version 9; this program knows them up to version 2."
                + " Use the newer program that installed them");
  }

  @Test
  void install_otherStatementsUnderThisVersion_isRefused() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("UPDATE lifelog.schema_version SET digest = 'd' WHERE component = 'tables'");

    assertThatThrownBy(() -> Schema.install(session, TestCluster.ONE_COPY))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "The tables in Cassandra call themselves version 2, but other statements made them (digest d, not ");
  }

  @Test
  void require_tableMissing_isRefused() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("DROP TABLE lifelog.image");

    assertThatThrownBy(() -> Schema.require(session))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The tables in Cassandra are of version 2, but these are missing: image."
                + " Restore them from a snapshot, or drop the keyspace and install it anew");
    assertThat(Schema.status(session).missingTables()).containsExactly("image");
  }

  @Test
  void require_nothingInstalled_saysHowToInstall() {
    assertThatThrownBy(() -> Schema.require(session))
        .hasMessage("The tables are not installed in Cassandra. Run bin/lifelog schema install");
  }

  @Test
  void require_olderVersion_saysHowToUpgrade() {
    SchemaFiles older = new SchemaFiles(PUBLISHED.scripts().subList(0, 1));
    new Schema(session, older, Duration.ofSeconds(5)).install(TestCluster.ONE_COPY);

    assertThatThrownBy(() -> Schema.require(session))
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
  void status_installed_isFlat() {
    Schema.install(session, TestCluster.ONE_COPY);

    assertThat(Schema.status(session).asMap())
        .containsEntry("keyspace", "lifelog")
        .containsEntry("installed", true)
        .containsEntry("version", 2)
        .containsEntry("latest_version", 2)
        .containsEntry("replication", "{class=NetworkTopologyStrategy, datacenter1=1}")
        .containsEntry("replication_factor", 1)
        .containsEntry("nodes", 1)
        .containsEntry("missing_tables", List.of());
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

  private List<String> indexes() {
    return session
        .execute("SELECT index_name FROM system_schema.indexes WHERE keyspace_name = 'lifelog'")
        .map(row -> row.getString("index_name"))
        .all();
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
