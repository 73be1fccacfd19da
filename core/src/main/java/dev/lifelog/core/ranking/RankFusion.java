package dev.lifelog.core.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one ranking of several, in whole numbers; an image that a list lacks has nothing of it. */
public enum RankFusion {
  /** The weighted mean of the points. */
  WEIGHTS {
    @Override
    long points(RankedList list, int rank, int longest, long most) {
      return list.images().get(rank).points();
    }
  },

  /**
   * Borda's count: an image has as many points of a list as there are ranks from its own to the
   * last one, whatever points it has there; images of equal points share the mean of their ranks.
   * For sources whose points do not compare.
   */
  BORDA {
    @Override
    long points(RankedList list, int rank, int longest, long most) {
      return most * (2L * longest - tied(list.images(), rank)) / (2L * longest);
    }
  };

  /**
   * All images of all lists.
   *
   * @param lists each cut at the same depth
   */
  public List<RankedImage> of(List<RankedList> lists) {
    int longest = 1;
    long most = 0;
    long weights = 0;
    for (RankedList list : lists) {
      longest = Math.max(longest, list.images().size());
      weights += list.weight();
      for (RankedImage image : list.images()) {
        most = Math.max(most, image.points());
      }
    }
    Map<String, RankedImage> fused = new HashMap<>();
    for (RankedList list : lists) {
      for (int rank = 0; rank < list.images().size(); rank++) {
        RankedImage image = list.images().get(rank);
        long points = list.weight() * points(list, rank, longest, most);
        fused.merge(image.imageId(), image.withPoints(points), RankFusion::both);
      }
    }
    List<RankedImage> ranked = new ArrayList<>();
    for (RankedImage image : fused.values()) {
      long points = image.points() / Math.max(1, weights);
      if (points > 0) {
        ranked.add(image.withPoints(points));
      }
    }
    ranked.sort(RankedImage.BEST_FIRST);
    return ranked;
  }

  /**
   * What an image at a rank has of a list.
   *
   * @param rank from 0
   * @param longest number of images in the longest list
   * @param most points of any image of any list
   */
  abstract long points(RankedList list, int rank, int longest, long most);

  /** Twice the mean rank of all that have as many points. */
  private static long tied(List<RankedImage> images, int rank) {
    long points = images.get(rank).points();
    int first = rank;
    int last = rank;
    while (first > 0 && images.get(first - 1).points() == points) {
      first--;
    }
    while (last < images.size() - 1 && images.get(last + 1).points() == points) {
      last++;
    }
    return (long) first + last;
  }

  /** One source that looked at the picture and could not make it out is enough. */
  private static RankedImage both(RankedImage one, RankedImage other) {
    return new RankedImage(
        one.day(),
        one.imageId(),
        one.points() + other.points(),
        one.informative() && other.informative());
  }
}
