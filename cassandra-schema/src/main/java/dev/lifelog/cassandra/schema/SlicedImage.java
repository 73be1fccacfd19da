package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image where it stands in the slice of a concept.
 *
 * @param score of the slice's concept, 0 to 10,000
 * @param day local to where the user was
 * @param timeZone of the local time, as an IANA name
 */
public record SlicedImage(
    String imageId,
    int score,
    String userId,
    LocalDate day,
    Instant utcMinute,
    @Nullable LocalTime localTime,
    @Nullable String timeZone,
    @Nullable String place,
    @Nullable String activity,
    String path) {

  static final String COLUMNS =
      "image_id, score, user_id, day, utc_minute, local_time, time_zone, place, activity, path";

  static SlicedImage of(Row row) {
    return new SlicedImage(
        Objects.requireNonNull(row.getString(0)),
        row.getInt(1),
        Objects.requireNonNull(row.getString(2)),
        Objects.requireNonNull(row.getLocalDate(3)),
        Objects.requireNonNull(row.getInstant(4)),
        row.getLocalTime(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Objects.requireNonNull(row.getString(9)));
  }
}
