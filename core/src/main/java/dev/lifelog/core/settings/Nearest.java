package dev.lifelog.core.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name with the fewest single-letter edits from {@code word}; empty where even that one
   * differs in more than a third of its letters, because a far-fetched proposal is worse than none.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> edits(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(
            name ->
                edits(wanted, name.toLowerCase(Locale.ROOT))
                    <= Math.max(1, Math.max(word.length(), name.length()) / 3));
  }

  /** Whether one letter was left out, added, mistaken or swapped with its neighbour. */
  public static boolean isSlip(String word, String known) {
    return Math.abs(word.length() - known.length()) <= 1 && edits(word, known) == 1;
  }

  /** Edits of the optimal string alignment: insert, delete, replace, swap of two neighbours. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
