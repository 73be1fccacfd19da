package dev.lifelog.spark.jobs.concepts;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/**
 * The concepts of one image by one model: a row of {@code image_concept}.
 *
 * @param model {@code name:version}
 * @param concepts the stored ones with their scores, 1 to 10,000; never empty
 */
public record ConceptRow(
    String userId,
    LocalDate day,
    String model,
    String imageId,
    Instant utcMinute,
    Map<String, Integer> concepts)
    implements Serializable {

  public ConceptRow {
    if (concepts.isEmpty()) {
      throw new IllegalArgumentException("no concepts for image " + imageId);
    }
    concepts = Map.copyOf(concepts);
  }

  /** The best concept; of equal ones the first by name. */
  public Map.Entry<String, Integer> top() {
    return concepts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow();
  }
}
