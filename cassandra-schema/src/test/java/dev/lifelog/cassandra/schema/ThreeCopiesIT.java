package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.local.LocalCassandra;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real nodes: some 3 GB and a minute, so of the profile {@code cluster} only. */
@Tag("cluster")
class ThreeCopiesIT {

  @TempDir Path dir;

  @Test
  void install_twoAtOnceThroughDifferentNodes_makesOneSchemaWithoutWarnings() {
    LocalCassandra cassandra = LocalCassandra.in(dir).heap(256).dieWithParent();
    Endpoint first = cassandra.start(3, 0);
    Endpoint third = new Endpoint("127.0.0.3", first.port());
    Replication threeCopies = new Replication(LocalCassandra.DATACENTER, 3);
    try (CqlSession one = CassandraConnection.open(TestCluster.settings(first));
        CqlSession other = CassandraConnection.open(TestCluster.settings(third))) {
      CompletableFuture<Installation> meanwhile =
          CompletableFuture.supplyAsync(() -> Schema.install(other, threeCopies));
      Installation here = Schema.install(one, threeCopies);
      Installation there = meanwhile.join();

      assertThat(here.changedNothing()).isNotEqualTo(there.changedNothing());
      assertThat(here.warnings()).isEmpty();
      assertThat(Schema.status(other).replicationFactor()).isEqualTo(3);
      assertThat(Schema.status(other).missingTables()).isEmpty();
      assertThat(new WriteClock(one).next()).isLessThan(new WriteClock(other).next());
    } finally {
      cassandra.stop();
    }
  }
}
