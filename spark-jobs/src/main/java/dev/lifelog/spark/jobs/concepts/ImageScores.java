package dev.lifelog.spark.jobs.concepts;

import dev.lifelog.spark.jobs.reading.StoredImage;
import java.util.Map;

/**
 * An image and the concepts that it shall have.
 *
 * @param scores the concepts to store with their scores, 1 to 10,000; never empty
 * @param origin whether they stand in {@code image_concept} already
 */
public record ImageScores(StoredImage image, Map<String, Integer> scores, Origin origin) {

  /** Where the scores come from. */
  public enum Origin {
    /** Found by this run. */
    NEW,
    /** Read from {@code image_concept}: only the copy for retrieval is written again. */
    KEPT
  }
}
