package dev.lifelog.retrieval.visual;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a network is surest of in one image.
 *
 * @param concept as the network calls it
 * @param score 0 to 10,000
 */
public record BestConcept(String userId, LocalDate day, String imageId, String concept, int score) {

  /** Ties go by image id, as everywhere. */
  static final Comparator<BestConcept> BEST_FIRST =
      Comparator.comparingInt(BestConcept::score).reversed().thenComparing(BestConcept::imageId);
}
