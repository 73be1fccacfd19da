package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The stored fingerprints of one collection. */
public final class Fingerprints {

  /** Rows of one partition travel together. */
  private static final int GROUP = 100;

  private final CqlSession session;
  private final String collection;
  private final ConsistencyLevel consistency;
  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  /** Of the collection with this URI. */
  public Fingerprints(CqlSession session, String collection, ConsistencyLevel consistency) {
    this.session = session;
    this.collection = collection;
    this.consistency = consistency;
    this.select =
        session.prepare(
            "SELECT kind, name, day, digest, bytes, modified, first_line, dates"
                + " FROM lifelog.fingerprint WHERE user_id = ? AND collection = ?");
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.fingerprint (user_id, collection, kind, name, day, digest, bytes,"
                + " modified, first_line, dates) VALUES (:user_id, :collection, :kind, :name, :day,"
                + " :digest, :bytes, :modified, :first_line, :dates) USING TIMESTAMP :written");
    this.delete =
        session.prepare(
            "DELETE FROM lifelog.fingerprint USING TIMESTAMP ? WHERE user_id = ? AND collection = ?"
                + " AND kind = ? AND name = ?");
  }

  /** All of a user's, in one go. */
  public List<Fingerprint> ofUser(String user) {
    return session
        .execute(select.bind(user, collection).setConsistencyLevel(consistency))
        .map(Fingerprints::fingerprint)
        .all();
  }

  /**
   * Writes them in place of older ones.
   *
   * @param writeTimestamp of the run, from {@link WriteClock}
   */
  public void write(String user, Collection<Fingerprint> fingerprints, long writeTimestamp) {
    List<BoundStatement> statements = new ArrayList<>();
    for (Fingerprint fingerprint : fingerprints) {
      // What the former one had and this one has not.
      statements.add(delete(user, fingerprint, writeTimestamp - 1));
      statements.add(insert(user, fingerprint, writeTimestamp));
    }
    execute(statements);
  }

  public void remove(String user, Collection<Fingerprint> fingerprints, long writeTimestamp) {
    execute(fingerprints.stream().map(gone -> delete(user, gone, writeTimestamp)).toList());
  }

  private void execute(List<BoundStatement> statements) {
    for (int from = 0; from < statements.size(); from += GROUP) {
      List<BoundStatement> group =
          statements.subList(from, Math.min(statements.size(), from + GROUP));
      session.execute(
          BatchStatement.builder(DefaultBatchType.UNLOGGED)
              .addStatements(group.toArray(new BoundStatement[0]))
              .setConsistencyLevel(consistency)
              .setIdempotence(true)
              .build());
    }
  }

  private BoundStatement insert(String user, Fingerprint fingerprint, long writeTimestamp) {
    BoundStatementBuilder row =
        insert
            .boundStatementBuilder()
            .setString("user_id", user)
            .setString("collection", collection)
            .setString("kind", fingerprint.kind().text())
            .setString("name", fingerprint.name())
            .setLong("digest", fingerprint.digest())
            .setLong("bytes", fingerprint.bytes())
            .setLong("first_line", fingerprint.firstLine())
            .setLong("written", writeTimestamp);
    // Not set rather than null: a null is a tombstone.
    row = fingerprint.day() == null ? row : row.setLocalDate("day", fingerprint.day());
    row = fingerprint.modified() == null ? row : row.setInstant("modified", fingerprint.modified());
    row =
        fingerprint.dates().isEmpty()
            ? row
            : row.setSet("dates", fingerprint.dates(), LocalDate.class);
    return row.build();
  }

  private BoundStatement delete(String user, Fingerprint fingerprint, long writeTimestamp) {
    return delete.bind(
        writeTimestamp, user, collection, fingerprint.kind().text(), fingerprint.name());
  }

  private static Fingerprint fingerprint(Row row) {
    Set<LocalDate> dates = row.getSet("dates", LocalDate.class);
    return new Fingerprint(
        Fingerprint.Kind.of(Objects.requireNonNull(row.getString("kind"))),
        Objects.requireNonNull(row.getString("name")),
        row.getLocalDate("day"),
        row.getLong("digest"),
        row.getLong("bytes"),
        row.getInstant("modified"),
        row.getLong("first_line"),
        dates == null ? Set.of() : dates);
  }
}
