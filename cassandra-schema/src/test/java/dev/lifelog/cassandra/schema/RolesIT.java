package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.Protection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each role on a real node that asks for passwords. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesIT {

  private static final String ROW =
      "INSERT INTO lifelog.active_model (kind, name, version) VALUES ('image', 'scenes', 1)";
  private static final String TABLE = "ALTER TABLE lifelog.active_model WITH comment = 'mine'";

  private static EphemeralCassandra node;
  private static CassandraSettings first;
  private static CqlSession superuser;

  @BeforeAll
  static void start() {
    node = LocalCassandra.ephemeral(Protection.PASSWORD);
    first = node.reached(Settings.defaults().cassandra());
    superuser = CassandraConnection.open(first);
  }

  @AfterAll
  static void stop() {
    if (superuser != null) {
      superuser.close();
    }
    if (node != null) {
      node.close();
    }
  }

  @Test
  @Order(1)
  void make_noTables_saysHowToMakeThem() {
    assertThatThrownBy(() -> Roles.make(superuser, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("The tables are not installed in Cassandra. Run bin/lifelog schema install");
  }

  @Test
  @Order(2)
  void make_shortPassword_isRefused() {
    assertThatThrownBy(() -> Roles.make(superuser, Map.of(Role.READER, "secret")))
        .hasMessage(
            "The password of lifelog_reader has fewer than 8 characters. Draw one, as with: openssl rand -hex 24");
  }

  @Test
  @Order(3)
  void owner_upgradesTheTables() {
    Schema.install(superuser, Replication.of(first));
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      passwords.put(role, "it's " + role);
    }
    Roles.make(superuser, passwords);
    Roles.make(superuser, Map.of());

    try (CqlSession owner = as(Role.OWNER)) {
      assertThat(Schema.install(owner, Replication.of(first)).changedNothing()).isTrue();
      owner.execute(TABLE);
      owner.execute(ROW);
      assertThatThrownBy(() -> owner.execute("CREATE ROLE eve WITH SUPERUSER = true"))
          .isInstanceOf(UnauthorizedException.class);
    }
  }

  @Test
  @Order(4)
  void writer_changesRowsAndNoTable() {
    try (CqlSession writer = as(Role.WRITER)) {
      writer.execute(ROW);
      assertThat(writer.execute("SELECT name FROM lifelog.active_model").all()).hasSize(1);
      for (String forbidden :
          new String[] {
            TABLE, "DROP TABLE lifelog.minute", "CREATE TABLE lifelog.mine (id int PRIMARY KEY)"
          }) {
        assertThatThrownBy(() -> writer.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(UnauthorizedException.class)
            .hasMessageContaining("lifelog_writer has no ");
      }
      assertThatThrownBy(() -> Roles.make(writer, Map.of()))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("This user may not make roles (")
          .hasMessageContaining("). Name a superuser in cassandra.username");
    }
  }

  @Test
  @Order(5)
  void reader_readsOnly() {
    try (CqlSession reader = as(Role.READER)) {
      Schema.require(reader);
      assertThat(reader.execute("SELECT name FROM lifelog.active_model").all()).hasSize(1);
      assertThatThrownBy(() -> reader.execute(ROW))
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("lifelog_reader has no MODIFY permission");
      assertThatThrownBy(() -> reader.execute("SELECT * FROM system_auth.roles"))
          .isInstanceOf(UnauthorizedException.class);
    }
  }

  @Test
  @Order(6)
  void make_again_givesANewPasswordToWhoIsNamedOnly() {
    // Cassandra changes a password once in five seconds.
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(UserError.class)
        .untilAsserted(() -> Roles.make(superuser, Map.of(Role.READER, "something else")));

    assertThatThrownBy(() -> as(Role.READER))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("refuses the user 'lifelog_reader'");
    CassandraSettings reader = first.withUser("lifelog_reader", "something else");
    assertThatCode(() -> CassandraConnection.open(reader).close()).doesNotThrowAnyException();
    as(Role.WRITER).close();
  }

  @Test
  @ExtendWith(TestCluster.class)
  void make_nodeThatChecksNoRoles_saysSo(CqlSession open) {
    Schema.install(open, TestCluster.ONE_COPY);

    assertThatThrownBy(() -> Roles.make(open, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "This user may not make roles (You have to be logged in and not anonymous to perform this request)."
                + " Name a superuser in cassandra.username, on nodes whose cassandra.yaml names PasswordAuthenticator"
                + " and CassandraAuthorizer");
  }

  private static CqlSession as(Role role) {
    return CassandraConnection.open(first.withUser(role.cql(), "it's " + role));
  }
}
