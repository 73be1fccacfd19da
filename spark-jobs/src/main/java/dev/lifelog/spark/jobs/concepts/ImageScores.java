package dev.lifelog.spark.jobs.concepts;

import dev.lifelog.spark.jobs.reading.StoredImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image and the concepts that it shall have.
 *
 * @param scores the concepts to store with their scores, 1 to 10,000; never empty
 * @param quality how well the picture can be seen; null where nobody looked
 * @param origin whether they stand in {@code image_concept} already
 */
public record ImageScores(
    StoredImage image, Map<String, Integer> scores, @Nullable String quality, Origin origin) {

  /** Where the scores come from. */
  public enum Origin {
    /** Found by this run. */
    NEW,
    /** Read from {@code image_concept}: only the copy for retrieval is written again. */
    KEPT
  }

  /** Found by this run, which looked at the picture. */
  public static ImageScores found(StoredImage image, Map<String, Integer> scores, String quality) {
    return new ImageScores(image, scores, quality, Origin.NEW);
  }

  /** Brought by another detector. */
  public static ImageScores brought(StoredImage image, Map<String, Integer> scores) {
    return new ImageScores(image, scores, image.quality(), Origin.NEW);
  }

  /** Read from {@code image_concept}. */
  public static ImageScores kept(StoredImage image, Map<String, Integer> scores) {
    return new ImageScores(image, scores, image.quality(), Origin.KEPT);
  }
}
