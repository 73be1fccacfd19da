package dev.lifelog.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives a node its owner before it lets anybody in, and takes from Cassandra's first role, whose
 * password everybody knows, its right to come in. From outside, that would need a moment in which
 * the first role's password is good, and a driver's second.
 *
 * <p>Each node writes the rows to its own files: so every one of a cluster has them, whichever the
 * ring asks.
 */
final class NodeOwner {

  /**
   * Work of two to the power of it for each login. Cassandra's own 10 makes guessing slow; of 192
   * random bits nobody guesses, and each of a driver's connections logs in.
   */
  private static final int ROUNDS = 4;

  private NodeOwner() {}

  static void moveIn(Path passwordFile) throws ReflectiveOperationException, IOException {
    execute(
        "INSERT INTO system_auth.roles (role, is_superuser, can_login, salted_hash)"
            + " VALUES ('lifelog', true, true, ?)",
        hash(Files.readAllLines(passwordFile).get(0)));
    execute(
        "UPDATE system_auth.roles SET is_superuser = false, can_login = false, salted_hash = null"
            + " WHERE role = 'cassandra'");
    Class<?> service = Class.forName("org.apache.cassandra.service.StorageService");
    service.getMethod("startNativeTransport").invoke(service.getField("instance").get(null));
  }

  private static String hash(String password) throws ReflectiveOperationException {
    Class<?> bcrypt = Class.forName("org.mindrot.jbcrypt.BCrypt");
    Object salt = bcrypt.getMethod("gensalt", int.class).invoke(null, ROUNDS);
    return (String)
        bcrypt.getMethod("hashpw", String.class, String.class).invoke(null, password, salt);
  }

  private static void execute(String cql, Object... values) throws ReflectiveOperationException {
    var unused =
        Class.forName("org.apache.cassandra.cql3.QueryProcessor")
            .getMethod("executeInternal", String.class, Object[].class)
            .invoke(null, cql, values);
  }
}
