package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.question.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The first reading of lists that are not packed: the best rows of each, many months at once. */
record Heads(List<Part> parts) {

  /** So many partitions does one coordinator collect. */
  private static final int MONTHS_AT_ONCE = 24;

  /** One statement's: a concept in some months of a user. */
  record Part(int concept, Map<YearMonth, Cell> cells) {

    String userId() {
      return cells.values().iterator().next().userId();
    }

    int ofEach() {
      return cells.values().iterator().next().pageSize();
    }
  }

  static Heads of(List<Cell> cells, Weights weights) {
    Map<String, List<Cell>> byUser = new TreeMap<>();
    cells.forEach(
        cell -> byUser.computeIfAbsent(cell.userId(), any -> new ArrayList<>()).add(cell));
    List<Part> parts = new ArrayList<>();
    for (List<Cell> ofUser : byUser.values()) {
      for (int concept = 0; concept < weights.size(); concept++) {
        parts(concept, ofUser, parts);
      }
    }
    return new Heads(parts);
  }

  private static void parts(int concept, List<Cell> ofUser, List<Part> parts) {
    List<Cell> unread = ofUser.stream().filter(cell -> !cell.slice(concept).isBegun()).toList();
    for (int from = 0; from < unread.size(); from += MONTHS_AT_ONCE) {
      Map<YearMonth, Cell> some = new TreeMap<>();
      unread
          .subList(from, Math.min(unread.size(), from + MONTHS_AT_ONCE))
          .forEach(cell -> some.put(cell.month(), cell));
      parts.add(new Part(concept, some));
    }
  }

  void read(SelectConceptSlice lists, Weights weights, Reads reads, Question question) {
    List<AsyncResultSet> pages =
        Reads.all(
            parts,
            part ->
                lists.heads(
                    reads,
                    part.userId(),
                    List.copyOf(part.cells().keySet()),
                    weights.concept(part.concept()),
                    part.ofEach()));
    for (int i = 0; i < parts.size(); i++) {
      take(parts.get(i), pages.get(i), question);
    }
    parts.stream()
        .flatMap(part -> part.cells().values().stream())
        .distinct()
        .forEach(Cell::enlargePages);
  }

  private static void take(Part part, AsyncResultSet page, Question question) {
    Map<Cell, Integer> taken = new HashMap<>();
    for (Row row : page.currentPage()) {
      YearMonth month = YearMonth.from(Objects.requireNonNull(row.getLocalDate("day")));
      Cell cell = Objects.requireNonNull(part.cells().get(month));
      cell.take(cell.slice(part.concept()), row, question);
      taken.merge(cell, 1, Integer::sum);
    }
    for (Cell cell : part.cells().values()) {
      cell.slice(part.concept()).endOfHead(taken.getOrDefault(cell, 0), part.ofEach());
    }
  }
}
