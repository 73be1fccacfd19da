package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedNodeIT {

  @TempDir Path home;
  private Path dir;

  private LocalCassandra node() {
    dir = home.resolve("node");
    return LocalCassandra.in(dir).heap(256).dieWithParent();
  }

  @AfterEach
  void kill() {
    node().kill();
  }

  @Test
  void start_newFolder_letsItsOwnerInAndNobodyElse() throws IOException {
    LocalCassandra node = node().newOnesAsk();
    Endpoint endpoint = node.start(1, 0);

    assertRefused(Cql.builder(endpoint));
    assertRefused(Cql.builder(endpoint).withAuthCredentials("cassandra", "cassandra"));
    assertRefused(Cql.builder(endpoint).withAuthCredentials("lifelog", "lifelog"));
    String password = Files.readString(dir.resolve("password")).strip();
    assertThat(password).matches("[0-9a-f]{48}");
    try (CqlSession owner = Cql.open(endpoint, dir)) {
      assertThat(
              owner.execute(
                  "SELECT role FROM system_auth.roles WHERE can_login = true ALLOW FILTERING"))
          .extracting(row -> row.getString("role"))
          .containsExactly("lifelog");
      owner.execute(
          "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }
    assertThat(mode(dir)).isEqualTo("rwx------");
    assertThat(mode(dir.resolve("password"))).isEqualTo("rw-------");
    assertThat(mode(dir.resolve("cqlsh"))).isEqualTo("rw-------");
    assertThat(node.login(endpoint))
        .isEqualTo(
            "cqlsh --username=lifelog --credentials='%s' %s %d"
                .formatted(dir.resolve("cqlsh"), endpoint.host(), endpoint.port()));
    assertThat(filesWith(password))
        .as("files that hold the password")
        .containsExactlyInAnyOrder(dir.resolve("password"), dir.resolve("cqlsh"));

    node.stop();
    node.start(1, 0);

    assertRefused(Cql.builder(endpoint).withAuthCredentials("cassandra", "cassandra"));
    try (CqlSession owner = Cql.open(endpoint, dir)) {
      assertThat(owner.getMetadata().getKeyspace("k")).isPresent();
    }
  }

  @Test
  void start_folderOfAnEarlierVersion_asksNobodyUntilItIsTold() {
    Endpoint endpoint = node().start(1, 0);
    try (CqlSession anybody = Cql.open(endpoint)) {
      anybody.execute(
          "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }
    assertThatThrownBy(() -> node().requiring(Protection.PASSWORD).start(1, 0))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cassandra runs in %s, and without: password. Stop it first: bin/lifelog cassandra stop",
            dir);
    node().stop();

    node().newOnesAsk().start(1, 0);

    assertThat(node().protections()).isEmpty();
    assertThat(dir.resolve("password")).doesNotExist();
    Cql.open(endpoint).close();
    node().stop();

    node().requiring(Protection.PASSWORD).start(1, 0);

    assertRefused(Cql.builder(endpoint));
    try (CqlSession owner = Cql.open(endpoint, dir)) {
      assertThat(owner.getMetadata().getKeyspace("k")).as("what was there").isPresent();
    }
  }

  @Test
  void reached_settingsThatNameTheNodeOrNone_areItsOwners() throws IOException {
    LocalCassandra node = node().newOnesAsk().requiring(Protection.TLS);
    CassandraSettings none = Settings.defaults().cassandra();
    assertThat(node.reached(none)).as("nothing runs").isEqualTo(none);
    Endpoint endpoint = node.start(1, 0);

    CassandraSettings owner = node.reached(none);

    assertThat(owner.contactPoints()).containsExactly(endpoint);
    assertThat(owner.username()).isEqualTo("lifelog");
    assertThat(owner.tls()).isNotNull();
    assertThat(node.reached(none.withContactPoints(List.of(endpoint)))).isEqualTo(owner);
    assertThat(node.reached(none.withUser("ann", "secret")))
        .isEqualTo(owner.withUser("ann", "secret"));
    CassandraSettings elsewhere = none.withContactPoints(List.of(new Endpoint("10.0.0.1", 9042)));
    assertThat(node.reached(elsewhere)).isEqualTo(elsewhere);
    assertThat(node.own(elsewhere.withUser("ann", "secret"), endpoint)).isEqualTo(owner);

    assertThatThrownBy(() -> Cql.open(endpoint))
        .as("without TLS")
        .isInstanceOf(AllNodesFailedException.class);
    Cql.open(endpoint, dir).close();
    assertThat(node.status().running()).isTrue();
    assertThat(NativeProtocol.PLAIN.answers(endpoint.host(), endpoint.port())).isFalse();
    NodeKeys strangers = NodeKeys.in(home.resolve("strangers"));
    strangers.prepare();
    assertThat(
            NativeProtocol.encrypted(strangers.client()).answers(endpoint.host(), endpoint.port()))
        .as("to somebody who trusts others")
        .isFalse();
    assertThat(mode(dir.resolve("tls/node.pem"))).isEqualTo("rw-------");
    assertThat(node.login(endpoint))
        .startsWith("SSL_CERTFILE='" + dir.resolve("tls/certificate.pem"));
  }

  private static void assertRefused(CqlSessionBuilder stranger) {
    assertThatThrownBy(() -> stranger.build().close())
        .isInstanceOfSatisfying(
            AllNodesFailedException.class,
            failure ->
                assertThat(failure.getAllErrors().values().stream().flatMap(List::stream))
                    .hasAtLeastOneElementOfType(AuthenticationException.class));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** Whatever the node wrote, its data and its logs included. */
  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      return false; // Gone meanwhile.
    }
  }
}
