package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Role;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes ask for a password and for TLS, Spark's processes for a secret. Every test of this module
 * passes by them; these see who does not, and whether they hold where nodes are down.
 */
@ExtendWith(ClusterExtension.class)
class ProtectionIT {

  private static final int BEGUN = 40;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Cluster cluster;

  ProtectionIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_oneNodeOfThreeDownBefore_logsInEncryptedAndShowsNoSecret() throws Exception {
    Fault fault = Fault.caused("one node of three down before", "kill -9, started again after it");
    Signal.KILL.to(cluster.node(1));
    // Who never logged in before is in no node's memory.
    CassandraSettings reader = cluster.access().as(Role.READER);
    // A read that counts on the killed node waits for it until the others have noticed.
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreException(DriverTimeoutException.class)
        .untilAsserted(() -> assertThat(images(reader)).isEqualTo(cluster.allImages()));
    SecretSearch search = new SecretSearch(cluster.secrets());
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      assertThat(clients())
          .allMatch(client -> client.getBoolean("ssl_enabled"))
          .extracting(client -> client.getString("username"))
          .contains(Role.WRITER.cql());
      assertThat(search.commandLines()).isEmpty();
      job.succeeds();
      assertThat(search.holdsOne(job.text())).as("a secret in the log").isFalse();
    }
    cluster.startNodes();
    fault.isSurvived(cluster.expected(), cluster.found());
    assertThat(search.files(cluster.folder()))
        .containsExactlyInAnyOrderElementsOf(cluster.filesOfSecrets());
  }

  @Test
  void open_twoNodesOfThreeDown_saysThatNobodyCanBeLookedUp() {
    CassandraSettings reader = cluster.access().as(Role.READER);
    Signal.KILL.to(cluster.node(2));
    Signal.KILL.to(cluster.node(1));
    try {
      // The last one has to notice, and to forget whom it looked up before.
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> CassandraConnection.open(reader).close())
                      .isInstanceOf(UserError.class)
                      .hasMessageContaining("cannot look up the user 'lifelog_reader' now (")
                      .hasMessageContaining("nodetool status"));
    } finally {
      cluster.startNodes();
    }
    CassandraConnection.open(reader).close();
  }

  @Test
  void jobs_ofStrangers_areNotLetIn(@TempDir Path folder) throws Exception {
    Path other = Secret.draw().keep(folder.resolve("password"), "%s");
    Submission jobs = cluster.jobs();
    try (Job guessing = jobs.with(of("password-file"), other.toString()).submit("extract");
        Job open = jobs.with(of("tls.enabled"), "false").submit("extract");
        Job trusting = jobs.with(of("tls.authorities"), "").submit("extract");
        Job elsewhere = jobs.with("spark.authenticate.secret", "other").submit("extract")) {
      guessing.failsSaying("refuses the user 'lifelog_writer'");
      open.failsSaying("hangs up", "cassandra.tls.enabled = true");
      trusting.failsSaying("No encrypted connection to Cassandra");
      await().atMost(LIMIT).until(() -> elsewhere.text().contains("Failed to connect to master"));
      assertThat(cluster.spark().executors()).isEmpty();
    }
    assertThat(cluster.images()).isZero();
  }

  private static String of(String key) {
    return "spark.lifelog.cassandra." + key;
  }

  /** Connections to each node that lives, as it sees them. */
  private static long images(CassandraSettings reader) {
    try (CqlSession session = CassandraConnection.open(reader)) {
      return session.execute("SELECT COUNT(*) FROM lifelog.image").one().getLong(0);
    }
  }

  private List<Row> clients() {
    List<Row> clients = new ArrayList<>();
    for (Node node : cluster.session().getMetadata().getNodes().values()) {
      if (node.getState() == NodeState.UP) {
        cluster
            .session()
            .execute(
                SimpleStatement.newInstance(
                        "SELECT username, ssl_enabled FROM system_views.clients")
                    .setNode(node))
            .forEach(clients::add);
      }
    }
    return clients;
  }
}
