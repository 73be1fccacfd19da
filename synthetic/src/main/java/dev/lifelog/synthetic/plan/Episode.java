package dev.lifelog.synthetic.plan;

import dev.lifelog.synthetic.scene.SceneClass;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a day: one scene at one place, seen from one stand.
 *
 * @param number counts within the day
 * @param firstMinute index into the day's minutes
 * @param endMinute index of the first minute after it
 * @param starts local time
 * @param place null on the way
 * @param cameFrom the last place with a name before this, null in the morning
 * @param goesTo the next place with a name, or this one
 * @param seed of its layout, palette and light
 */
public record Episode(
    String userId,
    LocalDate day,
    int number,
    int firstMinute,
    int endMinute,
    LocalTime starts,
    SceneClass scene,
    SceneClass behind,
    @Nullable Place place,
    @Nullable Place cameFrom,
    @Nullable Place goesTo,
    Activity activity,
    long seed) {

  public int minutes() {
    return endMinute - firstMinute;
  }

  /** The place's name, empty on the way. */
  public String placeName() {
    return place == null ? "" : place.name();
  }
}
