package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rows of a user's local day, and those of one UTC date among them. Deletions are of whole
 * ranges just before the run's timestamp: they spare what this run wrote and also hide what a
 * straggler of an older one has yet to write.
 */
final class DayRows {

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

  private final CqlSession session;
  private final ConsistencyLevel consistency;
  private final String user;
  private final LocalDate day;

  DayRows(CqlSession session, ConsistencyLevel consistency, String user, LocalDate day) {
    this.session = session;
    this.consistency = consistency;
    this.user = user;
    this.day = day;
  }

  int minutes() {
    return count("SELECT COUNT(*) FROM lifelog.minute WHERE user_id = ? AND day = ?", user, day);
  }

  int minutes(LocalDate utc) {
    return count(
        "SELECT COUNT(*) FROM lifelog.minute WHERE user_id = ? AND day = ?"
            + " AND utc_minute >= ? AND utc_minute < ?",
        user,
        day,
        start(utc),
        start(utc.plusDays(1)));
  }

  List<StoredPicture> pictures() {
    List<StoredPicture> pictures = new ArrayList<>();
    for (Row row :
        execute(
            "SELECT %s FROM lifelog.image WHERE user_id = ? AND day = ?"
                .formatted(StoredPicture.COLUMNS),
            user,
            day)) {
      pictures.add(StoredPicture.of(user, day, row));
    }
    return pictures;
  }

  /** Whether the id of an image is of this UTC date. */
  boolean isOf(LocalDate utc, String imageId) {
    return imageId.startsWith(prefix(utc));
  }

  /** Minutes and images of a UTC date that this run has not written. */
  void deleteOlder(LocalDate utc, long runTimestamp) {
    execute(
        "DELETE FROM lifelog.minute USING TIMESTAMP ? WHERE user_id = ? AND day = ?"
            + " AND utc_minute >= ? AND utc_minute < ?",
        runTimestamp - 1,
        user,
        day,
        start(utc),
        start(utc.plusDays(1)));
    String from = prefix(utc);
    // Greater than all that begin with the prefix, whose last character is an underscore.
    String to = from.substring(0, from.length() - 1) + (char) ('_' + 1);
    execute(
        "DELETE FROM lifelog.image USING TIMESTAMP ? WHERE user_id = ? AND day = ?"
            + " AND image_id >= ? AND image_id < ?",
        runTimestamp - 1,
        user,
        day,
        from,
        to);
  }

  void deleteMoments(String model, long runTimestamp) {
    execute(
        "DELETE FROM lifelog.moment USING TIMESTAMP ? WHERE user_id = ? AND day = ? AND model = ?",
        runTimestamp - 1,
        user,
        day,
        model);
  }

  private String prefix(LocalDate utc) {
    return user + "_" + COMPACT.format(utc) + "_";
  }

  private static Instant start(LocalDate utc) {
    return utc.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private int count(String cql, Object... values) {
    return (int) Objects.requireNonNull(execute(cql, values).one()).getLong(0);
  }

  private ResultSet execute(String cql, Object... values) {
    return session.execute(
        session.prepare(cql).bind(values).setConsistencyLevel(consistency).setIdempotent(true));
  }
}
