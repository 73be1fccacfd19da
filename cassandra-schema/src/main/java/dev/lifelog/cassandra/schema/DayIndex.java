package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ledger. Written by compare-and-set, so that a straggler of an older run never writes over a
 * newer one; the states of one run share a timestamp, which plain writes could not tell apart.
 */
public final class DayIndex {

  private static final String COLUMNS =
      "user_id, day, model, state, minutes, images, refused, write_timestamp, job, started_at,"
          + " finished_at, collection";

  private final CqlSession session;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement delete;
  private final PreparedStatement selectDay;
  private final PreparedStatement selectDays;
  private final PreparedStatement selectUsers;

  public DayIndex(CqlSession session) {
    this.session = session;
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.day_index ("
                + COLUMNS
                + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?) IF NOT EXISTS");
    this.update =
        session.prepare(
            "UPDATE lifelog.day_index SET state = ?, minutes = ?, images = ?, refused = ?,"
                + " write_timestamp = ?, job = ?, started_at = ?, finished_at = ?, collection = ?"
                + " WHERE user_id = ? AND day = ? AND model = ? IF write_timestamp <= ?");
    this.delete =
        session.prepare(
            "DELETE FROM lifelog.day_index WHERE user_id = ? AND day = ? AND model = ? IF EXISTS");
    this.selectDay =
        session.prepare(
            "SELECT "
                + COLUMNS
                + " FROM lifelog.day_index WHERE user_id = ? AND day = ? AND model = ?");
    this.selectDays =
        session.prepare("SELECT " + COLUMNS + " FROM lifelog.day_index WHERE user_id = ?");
    this.selectUsers = session.prepare("SELECT DISTINCT user_id FROM lifelog.day_index");
  }

  /** False, and nothing written, where a newer run has written this day. */
  public boolean record(DayEntry entry) {
    // At most one of the two finds no row to be inserted or updated; rows are never deleted between
    // them but by erasure.
    return updated(entry) || inserted(entry) || updated(entry);
  }

  public Optional<DayEntry> find(String userId, LocalDate day, String model) {
    return Optional.ofNullable(
            session
                .execute(
                    selectDay
                        .bind(userId, day, model)
                        .setConsistencyLevel(DefaultConsistencyLevel.SERIAL))
                .one())
        .map(DayIndex::entry);
  }

  /** For an erasure: by compare-and-set as it was written, or it might be older than the row. */
  public void remove(String userId, LocalDate day, String model) {
    var unused = CompareAndSet.applied(session, delete.bind(userId, day, model));
  }

  /** By day, then model. */
  public List<DayEntry> ofUser(String userId) {
    return session.execute(selectDays.bind(userId)).map(DayIndex::entry).all();
  }

  /** Everybody who has a day, in alphabetical order. */
  public List<String> users() {
    return session
        .execute(selectUsers.bind())
        .map(row -> Objects.requireNonNull(row.getString("user_id")))
        .all()
        .stream()
        .sorted()
        .toList();
  }

  private boolean updated(DayEntry entry) {
    return CompareAndSet.applied(
        session,
        update.bind(
            entry.state().text(),
            entry.minutes(),
            entry.images(),
            entry.refused(),
            entry.writeTimestamp(),
            entry.job(),
            entry.startedAt(),
            entry.finishedAt(),
            entry.collection(),
            entry.userId(),
            entry.day(),
            entry.model(),
            entry.writeTimestamp()));
  }

  private boolean inserted(DayEntry entry) {
    return CompareAndSet.applied(
        session,
        insert.bind(
            entry.userId(),
            entry.day(),
            entry.model(),
            entry.state().text(),
            entry.minutes(),
            entry.images(),
            entry.refused(),
            entry.writeTimestamp(),
            entry.job(),
            entry.startedAt(),
            entry.finishedAt(),
            entry.collection()));
  }

  private static DayEntry entry(Row row) {
    return new DayEntry(
        Objects.requireNonNull(row.getString("user_id")),
        Objects.requireNonNull(row.getLocalDate("day")),
        Objects.requireNonNull(row.getString("model")),
        DayState.of(Objects.requireNonNull(row.getString("state"))),
        row.getInt("minutes"),
        row.getInt("images"),
        row.getInt("refused"),
        row.getLong("write_timestamp"),
        Objects.requireNonNull(row.getString("job")),
        Objects.requireNonNull(row.getInstant("started_at")),
        row.getInstant("finished_at"),
        row.getString("collection"));
  }
}
