package dev.lifelog.core.moment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of a day, as far as it says which moment it belongs to.
 *
 * @param place null where it is unknown
 * @param activity null where it is unknown
 * @param informative whether the scene can be made out
 * @param concepts the stored ones with their scores, 1 to 10,000
 */
public record DayImage(
    String imageId,
    Instant utcMinute,
    LocalTime localTime,
    @Nullable String place,
    @Nullable String activity,
    boolean informative,
    Map<String, Integer> concepts)
    implements Serializable {

  /**
   * The verdict on pictures whose scene can be made out; null: nobody looked, so nothing speaks
   * against it.
   */
  public static boolean informative(@Nullable String quality) {
    return quality == null || quality.equals("informative");
  }

  public DayImage {
    concepts = Map.copyOf(concepts);
  }

  int score(String concept) {
    return concepts.getOrDefault(concept, 0);
  }
}
