package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the best of all ways to divide a whole. */
class SharedRootsTest {

  private static final long[] WEIGHTS = {1, 2, 4_998, 5_000, 9_137, 10_000, 10_000};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void points_areNeverLessThanAnyDivisionReaches_andHardlyMore(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      long[] weights = new long[2 + random.nextInt(2)];
      int[] most = new int[weights.length];
      int whole = 30 + random.nextInt(30);
      for (int number = 0; number < most.length; number++) {
        weights[number] = WEIGHTS[random.nextInt(WEIGHTS.length)];
        most[number] = random.nextInt(whole + 1);
      }
      if (Arrays.stream(most).sum() <= whole) {
        continue;
      }
      long best = best(weights, most, 0, whole);

      long bound = new SharedRoots(weights, whole).points(most);

      assertThat(bound)
          .as("%s of %s within %s", Arrays.toString(weights), Arrays.toString(most), whole)
          .isBetween(best, best + best / 20 + Arrays.stream(weights).sum());
    }
  }

  private static long best(long[] weights, int[] most, int from, int left) {
    if (from == weights.length) {
      return 0;
    }
    long best = 0;
    for (int score = 0; score <= Math.min(left, most[from]); score++) {
      long points = weights[from] * (long) Math.floor(100 * Math.sqrt(score));
      best = Math.max(best, points + best(weights, most, from + 1, left - score));
    }
    return best;
  }
}
