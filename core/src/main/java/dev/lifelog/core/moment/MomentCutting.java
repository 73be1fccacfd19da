package dev.lifelog.core.moment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a day's images into moments: at long gaps, where the place changes, and where the scene
 * does. An image counts for its neighbours too, so that a single one that looks different (a hand
 * before the lens, a wrong verdict) opens no moment of its own. Places are smoothed alike: one
 * image elsewhere between two of one place is taken for a slip of the receiver. Images without a
 * place, or without a scene that can be made out, belong to what is around them.
 */
public final class MomentCutting {

  /** Without a picture for longer than this, it is another visit. */
  static final Duration GAP = Duration.ofMinutes(20);

  private MomentCutting() {}

  /** The moments of one day of one user, in the order of time. */
  public static List<Moment> of(List<DayImage> images) {
    List<DayImage> ordered =
        images.stream().sorted(Comparator.comparing(DayImage::imageId)).toList();
    List<Moment> moments = new ArrayList<>();
    for (List<DayImage> visit : visits(ordered)) {
      List<String> scenes = Scenes.of(visit);
      int from = 0;
      for (int i = 1; i <= visit.size(); i++) {
        if (i == visit.size() || !scenes.get(i).equals(scenes.get(from))) {
          moments.add(moment(visit.subList(from, i), scenes.get(from)));
          from = i;
        }
      }
    }
    return moments;
  }

  /** Stretches without a long gap and without a change of place. */
  private static List<List<DayImage>> visits(List<DayImage> images) {
    List<List<DayImage>> visits = new ArrayList<>();
    String place = null;
    for (int i = 0; i < images.size(); i++) {
      DayImage image = images.get(i);
      boolean first = i == 0 || isGap(images.get(i - 1), image);
      String here = slip(images, i) ? place : image.place();
      if (first || (here != null && place != null && !here.equals(place))) {
        visits.add(new ArrayList<>());
        place = null;
      }
      visits.get(visits.size() - 1).add(image);
      place = here == null ? place : here;
    }
    return visits;
  }

  private static boolean isGap(DayImage before, DayImage after) {
    return Duration.between(before.utcMinute(), after.utcMinute()).compareTo(GAP) > 0;
  }

  private static boolean slip(List<DayImage> images, int i) {
    return i > 0
        && i < images.size() - 1
        && images.get(i - 1).place() != null
        && Objects.equals(images.get(i - 1).place(), images.get(i + 1).place())
        && !isGap(images.get(i - 1), images.get(i))
        && !isGap(images.get(i), images.get(i + 1));
  }

  private static Moment moment(List<DayImage> images, String scene) {
    DayImage first = images.get(0);
    DayImage last = images.get(images.size() - 1);
    return new Moment(
        first.imageId(),
        last.imageId(),
        images.size(),
        first.localTime(),
        last.localTime(),
        commonest(images, DayImage::place),
        commonest(images, DayImage::activity),
        scene,
        images.stream()
            .filter(DayImage::informative)
            .min(
                Comparator.comparingInt((DayImage image) -> -image.score(scene))
                    .thenComparing(DayImage::imageId))
            .map(DayImage::imageId)
            .orElse(null));
  }

  /** Of equals the first by name. */
  private static @Nullable String commonest(
      List<DayImage> images, Function<DayImage, @Nullable String> value) {
    Map<String, Integer> counts = new TreeMap<>();
    for (DayImage image : images) {
      String known = value.apply(image);
      if (known != null) {
        counts.merge(known, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
