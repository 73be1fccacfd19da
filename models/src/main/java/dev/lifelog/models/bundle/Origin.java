package dev.lifelog.models.bundle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a network comes from.
 *
 * @param trainedOn for people: which data, how many examples
 * @param createdAt ISO 8601, UTC
 * @param base what it was fine-tuned or quantised from
 * @param frozenThrough the last stage that kept the base's numbers
 */
public record Origin(
    String trainedOn, String createdAt, @Nullable Base base, @Nullable String frozenThrough) {

  /** Another bundle, by the name and the digest that it had. */
  public record Base(String name, String digest) {}

  public Origin {
    Instant.parse(createdAt);
    if (frozenThrough != null && base == null) {
      throw new IllegalArgumentException("frozen through " + frozenThrough + " of no base");
    }
  }

  static Origin now(String trainedOn) {
    return new Origin(
        trainedOn, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), null, null);
  }

  Origin withBase(Base newBase, @Nullable String newFrozenThrough) {
    return new Origin(trainedOn, createdAt, newBase, newFrozenThrough);
  }
}
