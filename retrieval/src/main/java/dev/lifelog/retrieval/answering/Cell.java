package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.packed.PackedPart;
import dev.lifelog.core.Score;
import dev.lifelog.core.question.Candidate;
import dev.lifelog.core.question.Question;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
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

  private static final int LARGEST_PAGE = 4_096;

  private final String userId;
  private final YearMonth month;
  private final Weights weights;
  private final String beforeAllIds;
  private final List<Slice> slices = new ArrayList<>();
  private final Map<String, Contender> contenders = new HashMap<>();
  private int pageSize;

  Cell(String userId, YearMonth month, Weights weights, int firstPage) {
    this.userId = userId;
    this.month = month;
    this.weights = weights;
    this.pageSize = firstPage;
    // An id begins with its user and UTC minute; a local day begins on the UTC day before at most.
    this.beforeAllIds =
        userId + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(month.atDay(1).minusDays(1));
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

  Slice slice(int concept) {
    return slices.get(concept);
  }

  /** The lists that hold up the bound of what is unread: reading others would not lower it. */
  List<Slice> worthReading() {
    long lightest = weights.reach(this::frontier).lightestHeld();
    return slices.stream()
        .filter(slice -> !slice.isExhausted() && weights.of(slice.concept()) >= lightest)
        .toList();
  }

  int pageSize() {
    return pageSize;
  }

  /** Whoever reads on will likely have to read far. */
  void enlargePages() {
    pageSize = Math.min(LARGEST_PAGE, pageSize * 8);
  }

  void take(Slice slice, Row row, Question question) {
    Found found = Found.of(userId, row);
    int score = row.getInt("score");
    slice.passed(found.imageId(), score);
    if (!question.accepts(found.asCandidate())) {
      return;
    }
    Contender contender =
        contenders.computeIfAbsent(found.imageId(), any -> new Contender(found, weights.size()));
    ByteBuffer all = SelectConceptSlice.concepts(row);
    if (all == null) {
      contender.see(slice.concept(), score);
    } else {
      contender.see(weights, weights.scores(all));
    }
  }

  void take(Slice slice, AsyncResultSet page, int floor, Question question) {
    for (Row row : page.currentPage()) {
      take(slice, row, question);
    }
    slice.endOf(page, floor);
  }

  /** A part of a packed list, of which only images that reach the bar are looked at. */
  void take(Slice slice, PackedPart part, int number, Question question, Bar bar) {
    int[] numbers = weights.numbers(part);
    int[] scores = new int[weights.all()];
    int images = 0;
    for (; part.next(numbers, scores); images++) {
      long points = weights.points(scores);
      if (bar.isReachedBy(points) && accepts(part, scores.clone(), question)) {
        bar.pass(points);
      }
    }
    if (images > 0) {
      var unused = part.where();
      slice.passed(part.imageId(), part.score());
    }
    slice.endOf(part, number);
  }

  /** Whether it is a contender, and was not one before. */
  private boolean accepts(PackedPart part, int[] scores, Question question) {
    if (weights.irrelevant(scores)) {
      return false;
    }
    PackedPart.Where where = part.where();
    LocalDate day = month.atDay(where.dayOfMonth());
    if (!question.accepts(
        new Candidate(
            userId, day, where.localTime(), where.place(), where.activity(), where.episode()))) {
      return false;
    }
    String id = part.imageId();
    Contender known = contenders.get(id);
    if (known == null) {
      Found found = Found.of(userId, day, where, id, part.path(), part.moment(id));
      known = new Contender(found, weights.size());
      known.see(weights, scores);
      contenders.put(id, known);
      return true;
    }
    known.see(weights, scores);
    return false;
  }

  /**
   * The score down to which the lists have to be read, so that what is then unread has less than
   * the last one of the answer: reading further cannot be needed.
   */
  int floor(@Nullable Contender last) {
    if (last == null) {
      return Slice.LEAST_SCORE;
    }
    long lightest = weights.reach(this::frontier).lightestHeld();
    int enough = -1;
    int tooMuch = Score.MAX + 1;
    while (tooMuch - enough > 1) {
      int most = (enough + tooMuch) / 2;
      long points =
          weights
              .reach(
                  concept ->
                      weights.of(concept) >= lightest
                          ? Math.min(most, frontier(concept))
                          : frontier(concept))
              .points();
      if (points < last.points()) {
        enough = most;
      } else {
        tooMuch = most;
      }
    }
    return enough + 1;
  }

  Collection<Contender> contenders() {
    return contenders.values();
  }

  int frontier(int concept) {
    return slices.get(concept).frontier();
  }

  /**
   * Whether an unread image could stand before the last one of the answer. With equal points only
   * one of a smaller id could, and it comes after all ids of earlier months; where it must score as
   * high as the frontier in every list, also after the last one read of each.
   */
  boolean mayHoldBetterThan(@Nullable Contender last) {
    Weights.Reach unread = weights.reach(this::frontier);
    if (unread.points() == 0 || last == null) {
      return unread.points() > 0;
    }
    return unread.points() > last.points()
        || (unread.points() == last.points()
            && afterId(unread).compareTo(Objects.requireNonNull(last.found().imageId())) < 0);
  }

  private String afterId(Weights.Reach unread) {
    String afterId = beforeAllIds;
    for (Slice slice : slices) {
      if (!unread.shared()
          && slice.frontier() > 0
          && weights.isStep(slice.frontier())
          && slice.lastId().compareTo(afterId) > 0) {
        afterId = slice.lastId();
      }
    }
    return afterId;
  }
}
