package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The images of a user's day, in the order of their ids. */
final class SelectImages {

  private static final String CQL =
      "SELECT image_id, path, utc_minute, local_time, time_zone, quality, modified FROM %s.image"
          + " WHERE user_id = ? AND day = ?";

  private SelectImages() {}

  static List<StoredImage> of(Reading reading, String user, LocalDate day) {
    List<StoredImage> images = new ArrayList<>();
    for (Row row : reading.execute(CQL, user, day)) {
      // Facts about a picture whose row was deleted meanwhile leave a row without a path.
      if (row.getString("path") != null) {
        images.add(
            new StoredImage(
                Objects.requireNonNull(row.getString("image_id")),
                Objects.requireNonNull(row.getString("path")),
                Objects.requireNonNull(row.getInstant("utc_minute")),
                Objects.requireNonNull(row.getLocalTime("local_time")),
                Objects.requireNonNull(row.getString("time_zone")),
                row.getString("quality"),
                row.getInstant("modified")));
      }
    }
    return images;
  }
}
