package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.local.FreePort;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class CassandraConnectionIT {

  @Test
  void open_nodeAnswers_usesTheSettings(Endpoint endpoint) {
    try (CqlSession session = CassandraConnection.open(settings(endpoint, "datacenter1"))) {
      assertThat(session.execute("SELECT cluster_name FROM system.local").one()).isNotNull();
      assertThat(
              session
                  .getContext()
                  .getConfig()
                  .getDefaultProfile()
                  .getString(DefaultDriverOption.REQUEST_CONSISTENCY))
          .isEqualTo("QUORUM");
    }
  }

  @Test
  void open_nobodyListens_namesAddressAndRemedy() {
    try (FreePort port = FreePort.take()) {
      Endpoint nobody = new Endpoint("127.0.0.1", port.port());

      assertThatThrownBy(() -> CassandraConnection.open(settings(nobody, "datacenter1")))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("Cassandra does not answer at " + nobody + " (")
          .hasMessageContaining("Connection refused")
          .hasMessageEndingWith(
              "Start one with bin/lifelog cassandra start, or name another with --contact-point HOST:PORT");
    }
  }

  @Test
  void open_noSuchHost_namesIt() {
    Endpoint nowhere = new Endpoint("no-such-host.invalid", 9042);

    assertThatThrownBy(() -> CassandraConnection.open(settings(nowhere, "datacenter1")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "No such host: 'no-such-host.invalid' of the contact point no-such-host.invalid:9042."
                + " Mend cassandra.contact-points");
  }

  @Test
  void open_otherDatacenter_namesThoseThereAre(Endpoint endpoint) {
    assertThatThrownBy(() -> CassandraConnection.open(settings(endpoint, "dublin")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cassandra has no datacenter 'dublin', but datacenter1. Set cassandra.datacenter");
  }

  private static CassandraSettings settings(Endpoint endpoint, String datacenter) {
    return new CassandraSettings(
        List.of(endpoint), datacenter, "QUORUM", Duration.ofSeconds(10), 1, null, null, null);
  }
}
