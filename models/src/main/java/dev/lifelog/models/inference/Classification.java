package dev.lifelog.models.inference;

import dev.lifelog.models.decoding.ImageRefused;
import org.jspecify.annotations.Nullable;

/**
 * What became of one picture of a batch: either scores or a refusal.
 *
 * @param scores probabilities in the order of the vocabulary
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Classification(float @Nullable [] scores, @Nullable ImageRefused refusal) {
  public Classification {
    if ((scores == null) == (refusal == null)) {
      throw new IllegalArgumentException("either scores or a refusal");
    }
  }
}
