package dev.lifelog.core.ranking;

import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the best image of each moment before further ones of it, and images whose scene cannot be
 * made out last. A function of the first images of a ranking and of the moments of their days, in
 * whole numbers, so that whoever ranked them gets the same order.
 *
 * @param pool so many of a ranking's first images are put in order
 * @param evidence percent of an image's points that come from its moment: the mean over all of the
 *     moment's images, one outside of the pool counting 0. So a single look-alike among others
 *     loses, and a weak picture of a sure moment gains.
 * @param repeat percent that each further image of a moment keeps of the share that the one before
 *     it kept: 100 ranks by points alone, 0 puts the best of each moment before all others
 */
public record MomentOrder(int pool, int evidence, int repeat) implements Serializable {

  private static final long PERCENT = 100;

  /**
   * Shares are parts of a million, so that the fifth image of a moment still differs from the
   * sixth.
   */
  private static final long WHOLE = 1_000_000;

  /** How many images of a ranking are needed for the first {@code top} of the new order. */
  public int depth(int top) {
    return Math.max(pool, top);
  }

  /**
   * All of them in their new order, with points that fall along it.
   *
   * @param ranked the first {@link #depth} of a ranking, the best first
   */
  public List<RankedImage> of(List<RankedImage> ranked, Moments moments) {
    Map<Key, Long> sums = new HashMap<>();
    for (RankedImage image : ranked) {
      InMoment moment = moments.of(image.day(), image.imageId());
      if (moment != null) {
        sums.merge(Key.of(image, moment), image.points(), Long::sum);
      }
    }
    Map<Key, Long> shares = new HashMap<>();
    List<RankedImage> clear = new ArrayList<>();
    List<RankedImage> unclear = new ArrayList<>();
    for (RankedImage image : ranked) {
      InMoment moment = moments.of(image.day(), image.imageId());
      Key key = moment == null ? null : Key.of(image, moment);
      long points = key == null ? image.points() : blended(image, moment, sums.get(key));
      if (!image.informative()) {
        unclear.add(image.withPoints(points));
      } else if (key == null) {
        clear.add(image.withPoints(points));
      } else {
        long share = shares.merge(key, WHOLE, (before, first) -> before * repeat / PERCENT);
        clear.add(image.withPoints(points * share / WHOLE));
      }
    }
    return falling(clear, unclear);
  }

  /** A moment of all days. */
  private record Key(UserDay day, String firstImage) {
    static Key of(RankedImage image, InMoment moment) {
      return new Key(image.day(), moment.firstImage());
    }
  }

  private long blended(RankedImage image, @Nullable InMoment moment, long sum) {
    long mean = moment == null ? 0 : sum / Math.max(1, moment.images());
    return (image.points() * (PERCENT - evidence) + mean * evidence) / PERCENT;
  }

  /** Of equals the first of the ranking comes first, as sorting keeps it. */
  private static List<RankedImage> falling(List<RankedImage> clear, List<RankedImage> unclear) {
    Comparator<RankedImage> byPoints = Comparator.comparingLong(RankedImage::points).reversed();
    clear.sort(byPoints);
    unclear.sort(byPoints);
    List<RankedImage> all = new ArrayList<>();
    long last = Long.MAX_VALUE;
    for (List<RankedImage> part : List.of(clear, unclear)) {
      for (RankedImage image : part) {
        last = Math.min(last, image.points());
        all.add(image.withPoints(last));
      }
    }
    return all;
  }
}
