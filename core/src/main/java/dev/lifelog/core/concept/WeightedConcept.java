package dev.lifelog.core.concept;

import java.io.Serializable;

/**
 * A concept and how much of it is wanted or seen.
 *
 * @param weight 0 to 1
 */
public record WeightedConcept(String concept, double weight) implements Serializable {

  public WeightedConcept {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "the weight of " + concept + " is not in [0, 1]: " + weight);
    }
  }
}
