package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the organisers' detectors said of a user's day, in the order of the image ids. */
final class SelectDetections {

  private static final String CQL =
      "SELECT image_id, attributes, categories, objects FROM %s.image"
          + " WHERE user_id = ? AND day = ?";

  private SelectDetections() {}

  static List<DetectedImage> of(Reading reading, String user, LocalDate day) {
    Map<String, StoredImage> images = new HashMap<>();
    reading.images(user, day).forEach(image -> images.put(image.imageId(), image));
    List<DetectedImage> detected = new ArrayList<>();
    for (Row row : reading.execute(CQL, user, day)) {
      StoredImage image = images.get(row.getString("image_id"));
      if (image != null) {
        detected.add(
            new DetectedImage(
                image,
                Objects.requireNonNull(row.getList("attributes", String.class)),
                scores(row, "categories"),
                scores(row, "objects")));
      }
    }
    return detected;
  }

  private static Map<String, Integer> scores(Row row, String column) {
    return Objects.requireNonNull(row.getMap(column, String.class, Integer.class));
  }
}
