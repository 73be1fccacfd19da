package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.lifelog.core.UserError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the roles, with their rights and with the passwords that are given. */
public final class Roles {

  private static final int LEAST = 8;

  private final CqlSession session;

  private Roles(CqlSession session) {
    this.session = session;
  }

  /**
   * Safe to run again: then rights are granted anew, and passwords that are given replace former
   * ones.
   *
   * @param passwords a role without one cannot log in itself until it has one, but can be granted
   */
  public static void make(CqlSession session, Map<Role, String> passwords) {
    passwords.forEach(Roles::check);
    Schema.require(session);
    try {
      for (Role role : Role.values()) {
        new Roles(session).make(role, passwords.get(role));
      }
    } catch (UnauthorizedException e) {
      throw UserError.of(
          "This user may not make roles (%s)".formatted(e.getMessage()),
          "Name a superuser in cassandra.username, on nodes whose cassandra.yaml names"
              + " PasswordAuthenticator and CassandraAuthorizer");
    } catch (OverloadedException e) {
      throw UserError.of(
          "Cassandra changes no password now (%s)".formatted(e.getMessage()),
          "Wait ten seconds and try again");
    } catch (InvalidQueryException e) {
      throw UserError.of(
          "Cassandra makes no roles (%s)".formatted(e.getMessage()),
          "Have each node's cassandra.yaml name CassandraAuthorizer");
    }
  }

  private void make(Role role, @Nullable String password) {
    execute("CREATE ROLE IF NOT EXISTS %s WITH LOGIN = false".formatted(role.cql()));
    for (String permission : role.permissions()) {
      execute("GRANT %s TO %s".formatted(permission, role.cql()));
    }
    if (password != null) {
      execute(
          "ALTER ROLE %s WITH LOGIN = true AND PASSWORD = '%s'"
              .formatted(role.cql(), password.replace("'", "''")));
    }
  }

  private void execute(String statement) {
    var unused = session.execute(statement);
  }

  private static void check(Role role, String password) {
    if (password.length() < LEAST) {
      throw UserError.of(
          "The password of %s has fewer than %d characters".formatted(role.cql(), LEAST),
          "Draw one, as with: openssl rand -hex 24");
    }
  }
}
