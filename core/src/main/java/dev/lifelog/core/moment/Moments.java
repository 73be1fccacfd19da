package dev.lifelog.core.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the moments of images: among those of their days, or told of each image by itself. */
public final class Moments {

  public static final Moments NONE = of(Map.of());

  private final Map<UserDay, NavigableMap<String, Moment>> days = new HashMap<>();
  private final Map<UserDay, Map<String, InMoment>> told = new HashMap<>();

  private Moments(
      Map<UserDay, ? extends Collection<Moment>> days, Map<UserDay, Map<String, InMoment>> told) {
    days.forEach(
        (day, moments) -> {
          NavigableMap<String, Moment> ordered = new TreeMap<>();
          moments.forEach(moment -> ordered.put(moment.firstImage(), moment));
          this.days.put(day, ordered);
        });
    told.forEach((day, images) -> this.told.put(day, Map.copyOf(images)));
  }

  public static Moments of(Map<UserDay, ? extends Collection<Moment>> days) {
    return new Moments(days, Map.of());
  }

  /**
   * Of some images by what is told of them, of the others by their days.
   *
   * @param told by day and image id
   */
  public static Moments of(
      Map<UserDay, ? extends Collection<Moment>> days, Map<UserDay, Map<String, InMoment>> told) {
    return new Moments(days, told);
  }

  /** The moment of an image; null where its day was not cut or does not hold it. */
  public @Nullable InMoment of(UserDay day, String imageId) {
    InMoment own = told.getOrDefault(day, Map.of()).get(imageId);
    if (own != null) {
      return own;
    }
    NavigableMap<String, Moment> moments = days.get(day);
    Map.Entry<String, Moment> last = moments == null ? null : moments.floorEntry(imageId);
    return last != null && last.getValue().holds(imageId) ? last.getValue().membership() : null;
  }
}
