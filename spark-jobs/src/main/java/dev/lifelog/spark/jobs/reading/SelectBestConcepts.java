package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The best concept of each image of a user's day, in the order of the image ids. */
final class SelectBestConcepts {

  private static final String CQL =
      "SELECT image_id, top_concept, top_score FROM %s.image_concept"
          + " WHERE user_id = ? AND day = ? AND model = ?";

  private SelectBestConcepts() {}

  static List<BestConcept> of(Reading reading, String user, LocalDate day, String model) {
    List<BestConcept> best = new ArrayList<>();
    for (Row row : reading.execute(CQL, user, day, model)) {
      best.add(
          new BestConcept(
              Objects.requireNonNull(row.getString("image_id")),
              Objects.requireNonNull(row.getString("top_concept")),
              row.getInt("top_score")));
    }
    return best;
  }
}
