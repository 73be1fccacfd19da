package dev.lifelog.core.ranking;

import dev.lifelog.core.moment.UserDay;
import java.io.Serializable;
import java.util.Comparator;

/**
 * An image of a ranking, as far as its place in another one depends on it.
 *
 * @param points as {@link dev.lifelog.core.question.Question#points}
 * @param informative whether its scene can be made out
 */
public record RankedImage(UserDay day, String imageId, long points, boolean informative)
    implements Serializable {

  /** The order of every answer: ties go by image id. */
  public static final Comparator<RankedImage> BEST_FIRST =
      Comparator.comparingLong(RankedImage::points)
          .reversed()
          .thenComparing(RankedImage::imageId)
          .thenComparing(image -> image.day().userId());

  public RankedImage withPoints(long other) {
    return new RankedImage(day, imageId, other, informative);
  }
}
