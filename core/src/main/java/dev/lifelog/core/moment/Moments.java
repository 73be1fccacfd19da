package dev.lifelog.core.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The moments of some days, found by their images. */
public final class Moments {

  public static final Moments NONE = new Moments(Map.of());

  private final Map<UserDay, NavigableMap<String, Moment>> days = new HashMap<>();

  private Moments(Map<UserDay, ? extends Collection<Moment>> days) {
    days.forEach(
        (day, moments) -> {
          NavigableMap<String, Moment> ordered = new TreeMap<>();
          moments.forEach(moment -> ordered.put(moment.firstImage(), moment));
          this.days.put(day, ordered);
        });
  }

  public static Moments of(Map<UserDay, ? extends Collection<Moment>> days) {
    return new Moments(days);
  }

  /** The moment of an image; null where its day was not cut or does not hold it. */
  public @Nullable Moment of(UserDay day, String imageId) {
    NavigableMap<String, Moment> moments = days.get(day);
    Map.Entry<String, Moment> last = moments == null ? null : moments.floorEntry(imageId);
    return last != null && last.getValue().holds(imageId) ? last.getValue() : null;
  }
}
