package dev.lifelog.core.moment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The scene of each image of a visit, such that all of them together are as right as possible and
 * change seldom: each image costs what its scene lacks of a full score, each change of scene {@link
 * #CHANGE}, and the cheapest sequence is taken (Viterbi's algorithm). So a single image that looks
 * different costs less than two changes and stays where it is, while one between two scenes costs
 * one change more and is kept apart.
 */
final class Scenes {

  /** Of a score of 10,000; above half of it, or a single outlier would be a moment. */
  private static final int CHANGE = 7_500;

  private static final int FULL = 10_000;

  private Scenes() {}

  static List<String> of(List<DayImage> visit) {
    TreeSet<String> seen = new TreeSet<>();
    visit.forEach(image -> seen.addAll(image.concepts().keySet()));
    if (seen.isEmpty()) {
      return visit.stream().map(image -> "").toList();
    }
    List<String> scenes = List.copyOf(seen);
    int[][] from = new int[visit.size()][scenes.size()];
    long[] cost = new long[scenes.size()];
    for (int i = 0; i < visit.size(); i++) {
      int cheapest = cheapest(cost);
      long changed = cost[cheapest] + (i == 0 ? 0 : CHANGE);
      for (int scene = 0; scene < scenes.size(); scene++) {
        boolean stays = cost[scene] <= changed;
        from[i][scene] = stays ? scene : cheapest;
        cost[scene] = (stays ? cost[scene] : changed) + lack(visit.get(i), scenes.get(scene));
      }
    }
    String[] best = new String[visit.size()];
    int scene = cheapest(cost);
    for (int i = visit.size() - 1; i >= 0; i--) {
      best[i] = scenes.get(scene);
      scene = from[i][scene];
    }
    return new ArrayList<>(Arrays.asList(best));
  }

  /** An image whose scene cannot be made out says nothing for or against any. */
  private static int lack(DayImage image, String scene) {
    return image.informative() ? FULL - image.score(scene) : 0;
  }

  /** Of equals the first by name. */
  private static int cheapest(long[] cost) {
    int cheapest = 0;
    for (int scene = 1; scene < cost.length; scene++) {
      if (cost[scene] < cost[cheapest]) {
        cheapest = scene;
      }
    }
    return cheapest;
  }
}
