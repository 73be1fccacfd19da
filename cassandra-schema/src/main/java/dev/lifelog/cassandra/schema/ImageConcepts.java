package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a model saw in one image: the best concept, and the stored ones with their scores from 0 to
 * 10,000.
 */
public record ImageConcepts(
    String imageId,
    Instant utcMinute,
    String topConcept,
    int topScore,
    Map<String, Integer> concepts) {

  static final String COLUMNS = "image_id, utc_minute, top_concept, top_score, concepts";

  public ImageConcepts {
    concepts = Map.copyOf(concepts);
  }

  static ImageConcepts of(Row row) {
    return new ImageConcepts(
        Objects.requireNonNull(row.getString(0)),
        Objects.requireNonNull(row.getInstant(1)),
        Objects.requireNonNull(row.getString(2)),
        row.getInt(3),
        Objects.requireNonNull(row.getMap(4, String.class, Integer.class)));
  }
}
