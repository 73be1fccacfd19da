package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.packed.PackedPart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists as blocks, a part of many months by one statement. What is not there, or was packed
 * from another state of the month than the ledger has, is left to be read as rows.
 */
final class PackedLists {

  private final String model;
  private final Weights weights;
  private final Map<String, Map<YearMonth, UUID>> versions;
  private final Reads reads;
  private final PreparedStatement statement;

  PackedLists(
      CqlSession session,
      String model,
      Weights weights,
      Map<String, Map<YearMonth, UUID>> versions,
      Reads reads) {
    this.model = model;
    this.weights = weights;
    this.versions = versions;
    this.reads = reads;
    this.statement =
        session.prepare(
            "SELECT part, month, list FROM lifelog.image_by_concept_packed WHERE user_id = :user_id"
                + " AND model = :model AND concept = :concept AND year = :year"
                + " AND part IN :parts AND month IN :months");
  }

  /** One part of a list. */
  record Wanted(Cell cell, Slice slice, int part) {}

  /** Lists that lie in one partition. */
  private record Side(String userId, int concept, int year) {}

  /** What one statement reads: these parts of these months. */
  private record Read(Side side, Set<Integer> parts, Set<YearMonth> months) {}

  /** Whether it is worth a look at all. */
  boolean mayHold(Cell cell) {
    return version(cell) != null;
  }

  private @Nullable UUID version(Cell cell) {
    return versions.getOrDefault(cell.userId(), Map.of()).get(cell.month());
  }

  /** The parts that are there and up to date. */
  Map<Wanted, PackedPart> read(List<Wanted> wanted) {
    Map<Side, Map<YearMonth, Map<Integer, Wanted>>> sides = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      Cell cell = one.cell();
      Side side = new Side(cell.userId(), one.slice().concept(), cell.month().getYear());
      sides
          .computeIfAbsent(side, any -> new TreeMap<>())
          .computeIfAbsent(cell.month(), any -> new TreeMap<>())
          .put(one.part(), one);
    }
    List<Read> statements = new ArrayList<>();
    sides.forEach(
        (side, months) -> {
          // Months that read on equally far share a statement.
          Map<Set<Integer>, Set<YearMonth>> together = new LinkedHashMap<>();
          months.forEach(
              (month, parts) ->
                  together.computeIfAbsent(parts.keySet(), any -> new TreeSet<>()).add(month));
          together.forEach((parts, some) -> statements.add(new Read(side, parts, some)));
        });
    List<AsyncResultSet> pages =
        Reads.all(statements, read -> reads.execute(statement, bind(read)));
    Map<Wanted, PackedPart> found = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Map<YearMonth, Map<Integer, Wanted>> months = sides.get(statements.get(i).side());
      for (Row row : pages.get(i).currentPage()) {
        YearMonth month = YearMonth.parse(Objects.requireNonNull(row.getString("month")));
        Wanted one = Objects.requireNonNull(months.get(month).get(row.getInt("part")));
        PackedPart.of(Objects.requireNonNull(row.getBytesUnsafe("list")))
            .filter(part -> part.version().equals(version(one.cell())))
            .ifPresent(part -> found.put(one, part));
      }
    }
    return found;
  }

  private BoundStatement bind(Read read) {
    return statement
        .boundStatementBuilder()
        .setString("user_id", read.side().userId())
        .setString("model", model)
        .setString("concept", weights.concept(read.side().concept()))
        .setInt("year", read.side().year())
        .setList("parts", List.copyOf(read.parts()), Integer.class)
        .setList("months", read.months().stream().map(YearMonth::toString).toList(), String.class)
        .setPageSize(read.parts().size() * read.months().size() + 1)
        .build();
  }
}
