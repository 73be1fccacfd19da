package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.question.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One month of one user with a sorted list for each wanted concept. An image lies in exactly one
 * cell, so what the lists of a cell have been read down to bounds all that is still unread in it,
 * and a cell that can no longer matter is left alone.
 */
final class Cell {

  private static final int LARGEST_PAGE = 5_000;

  private final String userId;
  private final YearMonth month;
  private final Weights weights;
  private final List<Slice> slices = new ArrayList<>();
  private final Map<String, Contender> contenders = new HashMap<>();
  private int pageSize;

  Cell(String userId, YearMonth month, Weights weights, int firstPage) {
    this.userId = userId;
    this.month = month;
    this.weights = weights;
    this.pageSize = firstPage;
    for (int concept = 0; concept < weights.size(); concept++) {
      slices.add(new Slice(concept));
    }
  }

  String userId() {
    return userId;
  }

  YearMonth month() {
    return month;
  }

  /** The lists of which something is unread. */
  List<Slice> unread() {
    return slices.stream().filter(slice -> !slice.isExhausted()).toList();
  }

  int pageSize() {
    return pageSize;
  }

  /** Whoever reads on will likely have to read far: each round twice as much. */
  void enlargePages() {
    pageSize = Math.min(LARGEST_PAGE, pageSize * 2);
  }

  void take(Slice slice, AsyncResultSet page, Question question) {
    for (Row row : page.currentPage()) {
      Found found = Found.of(userId, row);
      int score = row.getInt("score");
      slice.passed(found.imageId(), score);
      if (question.accepts(found.asCandidate())) {
        Contender contender =
            contenders.computeIfAbsent(
                found.imageId(), any -> new Contender(found, weights.size()));
        Map<String, Integer> all = SelectConceptSlice.concepts(row);
        if (all.isEmpty()) {
          contender.see(slice.concept(), score);
        } else {
          contender.see(question, weights, all);
        }
      }
    }
    slice.endOf(page);
  }

  Collection<Contender> contenders() {
    return contenders.values();
  }

  int frontier(int concept) {
    return slices.get(concept).frontier();
  }

  /**
   * Whether an unread image could stand before the last one of the answer. With equal points it
   * must score as high as the frontier in every list, and then its id is greater than the last one
   * of each.
   */
  boolean mayHoldBetterThan(@Nullable Contender last) {
    long points = 0;
    String afterId = "";
    for (Slice slice : slices) {
      points += weights.of(slice.concept()) * slice.frontier();
      if (slice.frontier() > 0 && slice.lastId().compareTo(afterId) > 0) {
        afterId = slice.lastId();
      }
    }
    if (points == 0 || last == null) {
      return points > 0;
    }
    return points > last.points()
        || (points == last.points()
            && afterId.compareTo(Objects.requireNonNull(last.found().imageId())) < 0);
  }
}
