package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of a minute what questions ask about: where, what, when, and its images. */
public record StoredMinute(
    String minuteId,
    Instant utcMinute,
    @Nullable LocalTime localTime,
    @Nullable String timeZone,
    @Nullable String place,
    @Nullable String activity,
    List<String> images,
    List<String> phoneImages) {

  static final String COLUMNS =
      "minute_id, utc_minute, local_time, time_zone, place, activity, images, phone_images";

  public StoredMinute {
    images = List.copyOf(images);
    phoneImages = List.copyOf(phoneImages);
  }

  static StoredMinute of(Row row) {
    return new StoredMinute(
        Objects.requireNonNull(row.getString(0)),
        Objects.requireNonNull(row.getInstant(1)),
        row.getLocalTime(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        texts(row, 6),
        texts(row, 7));
  }

  private static List<String> texts(Row row, int column) {
    return row.isNull(column) ? List.of() : row.getList(column, String.class);
  }
}
