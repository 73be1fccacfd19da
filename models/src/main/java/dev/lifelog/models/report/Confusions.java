package dev.lifelog.models.report;

import dev.lifelog.models.image.ConfusionMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The classes that are most often taken for another, in words. */
public final class Confusions {
  private Confusions() {}

  /**
   * At most so many, the largest number of pictures first.
   *
   * @return lines such as {@code bedroom is taken for livingroom in 7 of 30 pictures (23 %)}
   */
  public static List<String> worst(ConfusionMatrix confusion, int most) {
    List<Pair> pairs = new ArrayList<>();
    int[][] counts = confusion.counts();
    for (int shown = 0; shown < counts.length; shown++) {
      int of = 0;
      for (int count : counts[shown]) {
        of += count;
      }
      for (int chosen = 0; chosen < counts[shown].length; chosen++) {
        if (chosen != shown && counts[shown][chosen] > 0) {
          pairs.add(new Pair(shown, chosen, counts[shown][chosen], of));
        }
      }
    }
    List<String> names = confusion.vocabulary();
    return pairs.stream()
        .sorted(Comparator.comparingInt(Pair::count).thenComparingDouble(Pair::share).reversed())
        .limit(most)
        .map(
            pair ->
                String.format(
                    Locale.ROOT,
                    "%s is taken for %s in %d of %d pictures (%.0f %%)",
                    names.get(pair.shown),
                    names.get(pair.chosen),
                    pair.count,
                    pair.of,
                    100 * pair.share()))
        .toList();
  }

  private record Pair(int shown, int chosen, int count, int of) {
    double share() {
      return count / (double) of;
    }
  }
}
