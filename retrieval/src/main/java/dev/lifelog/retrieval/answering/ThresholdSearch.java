package dev.lifelog.retrieval.answering;

import dev.lifelog.cassandra.schema.packed.PackedPart;
import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.answering.Contender.ReadNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best k images by the threshold rule: sorted lists are read from the top, scores that the rows
 * do not tell are looked up for images that might enter the answer, and reading ends when no unread
 * image can. (Fagin, Lotem and Naor, "Optimal aggregation algorithms for middleware", with the
 * bound taken for each cell.)
 */
final class ThresholdSearch {

  private final Question question;
  private final Weights weights;
  private final List<Cell> cells;
  private final PackedLists packed;
  private final SelectConceptSlice lists;
  private final SelectConcepts concepts;
  private final Reads reads;
  private final ReadNeed need;
  private final int top;
  private final Bar bar;

  ThresholdSearch(
      Question question,
      Weights weights,
      List<Cell> cells,
      PackedLists packed,
      SelectConceptSlice lists,
      SelectConcepts concepts,
      Reads reads,
      int top) {
    this.question = question;
    this.weights = weights;
    this.cells = cells;
    this.packed = packed;
    this.lists = lists;
    this.concepts = concepts;
    this.reads = reads;
    this.top = top;
    this.bar = new Bar(top);
    this.need =
        question.irrelevance().concepts().isEmpty()
            ? ReadNeed.MISSING_SCORES
            : ReadNeed.ALL_CONCEPTS;
  }

  /** The best, no more than were asked for, all settled. */
  List<Contender> best() {
    if (cells.isEmpty()) {
      return List.of();
    }
    readFirstParts();
    if (lists.hasHeads()) {
      Heads.of(cells, weights).read(lists, weights, reads, question);
    }
    List<Contender> best = settle();
    for (List<Cell> open = open(best); !open.isEmpty(); open = open(best)) {
      readOn(open, last(best));
      best = settle();
    }
    return best;
  }

  private void readFirstParts() {
    List<PackedLists.Wanted> first = new ArrayList<>();
    for (Cell cell : cells) {
      if (packed.mayHold(cell)) {
        for (int concept = 0; concept < weights.size(); concept++) {
          first.add(new PackedLists.Wanted(cell, cell.slice(concept), 0));
        }
      }
    }
    take(first);
  }

  /** Parts of one list in their order; after one that is missing the rest comes from rows. */
  private void take(List<PackedLists.Wanted> wanted) {
    Map<PackedLists.Wanted, PackedPart> found = packed.read(wanted);
    Set<Slice> broken = new HashSet<>();
    for (PackedLists.Wanted one : wanted) {
      PackedPart part = found.get(one);
      if (part == null || broken.contains(one.slice())) {
        one.slice().unpack();
        broken.add(one.slice());
      } else {
        one.cell().take(one.slice(), part, one.part(), question, bar);
      }
    }
  }

  private List<Cell> open(List<Contender> best) {
    @Nullable Contender last = last(best);
    return cells.stream().filter(cell -> cell.mayHoldBetterThan(last)).toList();
  }

  private @Nullable Contender last(List<Contender> best) {
    return best.size() < top ? null : best.get(top - 1);
  }

  private record Next(Cell cell, Slice slice, int floor) {}

  private void readOn(List<Cell> open, @Nullable Contender last) {
    List<Next> next = new ArrayList<>();
    List<PackedLists.Wanted> parts = new ArrayList<>();
    for (Cell cell : open) {
      int floor = cell.floor(last);
      for (Slice slice : cell.worthReading()) {
        if (slice.frontier() < floor) {
          continue;
        }
        if (slice.isPacked()) {
          slice.partsDownTo(floor).forEach(p -> parts.add(new PackedLists.Wanted(cell, slice, p)));
        } else {
          next.add(new Next(cell, slice, floor));
        }
      }
    }
    take(parts);
    var pages =
        Reads.all(
            next,
            list ->
                lists.read(
                    reads,
                    list.cell().userId(),
                    list.cell().month(),
                    weights.concept(list.slice().concept()),
                    list.floor(),
                    list.cell().pageSize(),
                    list.slice().pagingState()));
    for (int i = 0; i < pages.size(); i++) {
      Next list = next.get(i);
      list.cell().take(list.slice(), pages.get(i), list.floor(), question);
    }
    open.forEach(Cell::enlargePages);
  }

  /**
   * Looks up what is missing until the first {@code top}, ordered by the most that each can reach,
   * are all settled: then they are the best of all that has been seen, since everyone behind them
   * reaches less at most.
   */
  private List<Contender> settle() {
    for (long atOnce = 2L * top; ; atOnce *= 2) {
      List<Contender> ranked = ranked();
      List<Contender> first = ranked.subList(0, Math.min(top, ranked.size()));
      if (first.stream().allMatch(Contender::isSettled)) {
        return List.copyOf(first);
      }
      // Those that fall back make room for others, and each round costs a trip to the server: twice
      // as many each time.
      lookUp(ranked.stream().limit(atOnce).filter(contender -> !contender.isSettled()).toList());
    }
  }

  private List<Contender> ranked() {
    List<Contender> ranked = new ArrayList<>();
    for (Cell cell : cells) {
      for (Contender contender : cell.contenders()) {
        if (!contender.isExcluded()) {
          contender.bound(weights, cell, need);
          ranked.add(contender);
        }
      }
    }
    ranked.removeIf(contender -> contender.points() == 0);
    ranked.sort(Contender.BEST_FIRST);
    return ranked;
  }

  private void lookUp(List<Contender> missing) {
    record Day(String userId, LocalDate day) {}
    Map<Day, List<String>> days = new HashMap<>();
    for (Contender contender : missing) {
      Day day = new Day(contender.found().userId(), contender.found().day());
      days.computeIfAbsent(day, any -> new ArrayList<>()).add(contender.found().imageId());
    }
    List<SelectConcepts.Batch> batches = new ArrayList<>();
    days.forEach(
        (day, images) -> batches.add(new SelectConcepts.Batch(day.userId(), day.day(), images)));
    Map<String, Map<String, Integer>> stored = concepts.read(reads, batches);
    for (Contender contender : missing) {
      contender.read(
          weights, weights.scores(stored.getOrDefault(contender.found().imageId(), Map.of())));
    }
  }
}
