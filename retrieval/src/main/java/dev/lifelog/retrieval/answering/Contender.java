package dev.lifelog.retrieval.answering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An image that meets the conditions, with as much of its score as has been seen so far. */
final class Contender {

  private static final int UNSEEN = -1;

  /**
   * The order of every answer. Ids are ASCII, where this is also the order in which the server
   * sorts them.
   */
  static final Comparator<Contender> BEST_FIRST =
      Comparator.<Contender>comparingLong(contender -> -contender.mostPoints)
          .thenComparing(contender -> contender.found.imageId())
          .thenComparing(contender -> contender.found.userId());

  private final Found found;
  private final int[] scores;
  private int @Nullable [] stored;
  private boolean doubtful;
  private boolean excluded;
  private boolean settled;
  private long mostPoints;

  Contender(Found found, int concepts) {
    this.found = found;
    this.scores = new int[concepts];
    Arrays.fill(scores, UNSEEN);
  }

  Found found() {
    return found;
  }

  /**
   * A row of a list that does not tell of the image's other concepts.
   *
   * <p>Two rows of one image in one list are a run that was cut off: the better one counts until
   * its truth is read.
   */
  void see(int concept, int score) {
    if (stored == null) {
      scores[concept] = Math.max(scores[concept], score);
    }
  }

  /** A row that does. Rows that disagree are a run that was cut off, too. */
  void see(Weights weights, int[] all) {
    if (stored == null) {
      read(weights, all);
    } else if (!Arrays.equals(stored, all) && !doubtful) {
      doubtful = true;
      excluded = false;
    }
    if (doubtful) {
      for (int concept = 0; concept < scores.length; concept++) {
        scores[concept] = Math.max(scores[concept], all[concept]);
      }
    }
  }

  /** All of its scores that count, from the truth: nothing about it is open any more. */
  void read(Weights weights, int[] all) {
    System.arraycopy(all, 0, scores, 0, scores.length);
    stored = all;
    doubtful = false;
    excluded = weights.irrelevant(all);
  }

  /** Known to show what the question excludes. */
  boolean isExcluded() {
    return excluded;
  }

  /**
   * Takes each unseen score as high as the lists still allow.
   *
   * @param readIsNeeded whether seeing all scores is not enough, because an excluded concept may be
   *     among the others
   */
  void bound(Weights weights, Cell cell, ReadNeed readIsNeeded) {
    long points = 0;
    boolean open = false;
    for (int concept = 0; concept < scores.length; concept++) {
      int most = scores[concept] == UNSEEN ? cell.frontier(concept) : scores[concept];
      open |= scores[concept] == UNSEEN && most > 0;
      points += weights.points(concept, most);
    }
    mostPoints = points;
    settled = stored == null ? !open && readIsNeeded == ReadNeed.MISSING_SCORES : !doubtful;
  }

  /** Whether {@link #points} is exact and nothing can exclude the image any more. */
  boolean isSettled() {
    return settled;
  }

  /** Exact once settled, before that the most that it can reach. */
  long points() {
    return mostPoints;
  }

  /** Of the wanted concepts that it shows. */
  Map<String, Integer> scores(Weights weights) {
    Map<String, Integer> shown = new HashMap<>();
    for (int concept = 0; concept < scores.length; concept++) {
      if (scores[concept] > 0) {
        shown.put(weights.concept(concept), scores[concept]);
      }
    }
    return shown;
  }

  /** What has to be known of an image before it can be ranked. */
  enum ReadNeed {
    MISSING_SCORES,
    ALL_CONCEPTS
  }
}
