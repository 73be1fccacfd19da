package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.SettingsResolver;
import dev.lifelog.core.tls.Tls;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.Protection;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class EncryptionIT {

  private static EphemeralCassandra node;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral(Protection.TLS);
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void open_asSettingsSay_isEncrypted() {
    CassandraSettings settings =
        SettingsResolver.create()
            .commandLine(
                Map.of(
                    "cassandra.contact-points",
                    node.endpoint().toString(),
                    "cassandra.tls.enabled",
                    "true",
                    "cassandra.tls.authorities",
                    node.dir().resolve("tls/certificate.pem").toString()))
            .resolve()
            .cassandra();

    try (CqlSession session = CassandraConnection.open(settings)) {
      assertThat(session.execute("SELECT ssl_enabled FROM system_views.clients"))
          .isNotEmpty()
          .allMatch(row -> row.getBoolean(0));
    }
  }

  @Test
  void open_withoutTls_saysHowToTurnItOn() {
    assertThatThrownBy(() -> CassandraConnection.open(plain()))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cassandra at %s hangs up (".formatted(node.endpoint()))
        .hasMessageEndingWith(
            "). If it asks for TLS, set cassandra.tls.enabled = true, and authorities");
  }

  @Test
  void open_nodeThatNobodyVouchesFor_saysWhereToLook() {
    assertThatThrownBy(() -> CassandraConnection.open(plain().withTls(new Tls("", "", true))))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "No encrypted connection to Cassandra at %s (unable to find valid certification path to requested target)."
                + " Look at cassandra.tls: authorities, identity and check-host; a node without TLS wants tls.enabled = false",
            node.endpoint());
  }

  @Test
  void open_hostThatTheCertificateDoesNotName_isRefusedAndSaysWhereToLook() {
    Endpoint elsewhere = unnamed();
    CassandraSettings settings =
        TestCluster.settings(elsewhere).withTls(new Tls(certificate(), "", true));

    assertThatThrownBy(() -> CassandraConnection.open(settings))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No encrypted connection to Cassandra at %s (".formatted(elsewhere))
        .hasMessageContaining("No subject alternative names matching IP address 0.0.0.0 found")
        .hasMessageContaining("Look at cassandra.tls: authorities, identity and check-host");
  }

  @Test
  void open_whereNobodyLooksForTheHost_isAccepted() {
    CassandraConnection.open(
            TestCluster.settings(unnamed()).withTls(new Tls(certificate(), "", false)))
        .close();
  }

  @Test
  void open_nodeWithoutTls_saysSo(Endpoint open) {
    CassandraSettings settings = TestCluster.settings(open).withTls(node.reached(plain()).tls());

    assertThatThrownBy(() -> CassandraConnection.open(settings))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No encrypted connection to Cassandra at " + open)
        .hasMessageEndingWith("a node without TLS wants tls.enabled = false");
  }

  /** This machine by an address that leads to it, and that no certificate names. */
  private static Endpoint unnamed() {
    return new Endpoint("0.0.0.0", node.endpoint().port());
  }

  private static String certificate() {
    return node.reached(plain()).tls().authorities();
  }

  private static CassandraSettings plain() {
    return TestCluster.settings(node.endpoint());
  }
}
