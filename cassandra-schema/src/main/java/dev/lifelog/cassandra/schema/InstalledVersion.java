package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.core.UserError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The row that says what is installed.
 *
 * @param version 0 where nothing is yet
 * @param digest null where nothing is yet
 */
record InstalledVersion(int version, @Nullable String digest, Optional<String> lockOwner) {

  static final String COMPONENT = "tables";

  private static final SimpleStatement SELECT =
      SimpleStatement.newInstance(
          "SELECT version, digest, lock_owner FROM lifelog.schema_version WHERE component = ?",
          COMPONENT);

  /**
   * What every installer before has decided; the keyspace and the table must be there. It takes
   * part in the installers' competition, completing what one of them has begun.
   */
  static InstalledVersion read(Function<SimpleStatement, ResultSet> execute) {
    return of(execute.apply(SELECT.setConsistencyLevel(DefaultConsistencyLevel.SERIAL)).one());
  }

  /** The same without competing, so perhaps a moment old. */
  static InstalledVersion glance(Function<SimpleStatement, ResultSet> execute) {
    return of(execute.apply(SELECT).one());
  }

  private static InstalledVersion of(@Nullable Row row) {
    return row == null
        ? new InstalledVersion(0, null, Optional.empty())
        : new InstalledVersion(
            row.getInt("version"),
            row.getString("digest"),
            Optional.ofNullable(row.getString("lock_owner")));
  }

  /** Only by the holder of the lock, so that nobody writes over a newer one. */
  static boolean write(Coordinator coordinator, int version, String digest, String owner) {
    return coordinator.applied(
        SimpleStatement.newInstance(
            "UPDATE lifelog.schema_version SET version = ?, digest = ?, upgraded_at = ?"
                + " WHERE component = ? IF lock_owner = ?",
            version,
            digest,
            Instant.now(),
            COMPONENT,
            owner));
  }

  /** Refuses what these files did not make. */
  void check(SchemaFiles files, List<String> tables) {
    if (version > files.latest()) {
      throw UserError.of(
          "The tables in Cassandra are of version %d; this program knows them up to version %d"
              .formatted(version, files.latest()),
          "Use the newer program that installed them");
    }
    if (version > 0 && !files.digest(version).equals(digest)) {
      throw UserError.of(
          "The tables in Cassandra call themselves version %d, but other statements made them (digest %s, not %s)"
              .formatted(version, digest, files.digest(version)),
          "Use the program that installed them, or drop the keyspace and install it anew");
    }
    List<String> missing =
        files.tables(version).stream().filter(table -> !tables.contains(table)).toList();
    if (!missing.isEmpty()) {
      throw UserError.of(
          "The tables in Cassandra are of version %d, but these are missing: %s"
              .formatted(version, String.join(", ", missing)),
          "Restore them from a snapshot, or drop the keyspace and install it anew");
    }
  }
}
