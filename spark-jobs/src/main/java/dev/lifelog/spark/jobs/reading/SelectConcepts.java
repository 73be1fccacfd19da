package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The concepts that a model's runs left for a user's day. */
final class SelectConcepts {

  private static final String CQL =
      "SELECT image_id, concepts, writetime(concepts) AS written FROM %s.image_concept"
          + " WHERE user_id = ? AND day = ? AND model = ?";

  private SelectConcepts() {}

  static Map<String, StoredConcepts> of(Reading reading, String user, LocalDate day, String model) {
    Map<String, StoredConcepts> concepts = new HashMap<>();
    for (Row row : reading.execute(CQL, user, day, model)) {
      Map<String, Integer> scores = row.getMap("concepts", String.class, Integer.class);
      if (scores != null && !scores.isEmpty()) {
        concepts.put(
            Objects.requireNonNull(row.getString("image_id")),
            new StoredConcepts(scores, row.getLong("written")));
      }
    }
    return concepts;
  }
}
