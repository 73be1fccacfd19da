package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.episode.Episode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Place, activity and episode of each minute of a user's day. */
final class SelectWhereabouts {

  private static final String CQL =
      "SELECT utc_minute, place, activity, came_from, goes_to, stay_minutes FROM %s.minute"
          + " WHERE user_id = ? AND day = ?";

  private SelectWhereabouts() {}

  static Map<Long, Whereabouts> of(Reading reading, String user, LocalDate day) {
    Map<Long, Whereabouts> minutes = new HashMap<>();
    for (Row row : reading.execute(CQL, user, day)) {
      minutes.put(
          Objects.requireNonNull(row.getInstant("utc_minute")).getEpochSecond(),
          new Whereabouts(
              row.getString("place"),
              row.getString("activity"),
              new Episode(
                  row.getString("came_from"),
                  row.getString("goes_to"),
                  row.get("stay_minutes", Integer.class))));
    }
    return minutes;
  }
}
