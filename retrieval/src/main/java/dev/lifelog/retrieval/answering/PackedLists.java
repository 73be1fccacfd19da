package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.packed.PackedPart;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            "SELECT month, list FROM lifelog.image_by_concept_packed WHERE user_id = :user_id"
                + " AND model = :model AND concept = :concept AND year = :year"
                + " AND part = :part AND month IN :months");
  }

  /** One part of a list. */
  record Wanted(Cell cell, Slice slice, int part) {}

  /** What lies side by side. */
  private record Side(String userId, int concept, int year, int part) {}

  /** Whether it is worth a look at all. */
  boolean mayHold(Cell cell) {
    return version(cell) != null;
  }

  private @Nullable UUID version(Cell cell) {
    return versions.getOrDefault(cell.userId(), Map.of()).get(cell.month());
  }

  /** The parts that are there and up to date. */
  Map<Wanted, PackedPart> read(List<Wanted> wanted) {
    Map<Side, Map<YearMonth, Wanted>> sides = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      Side side =
          new Side(
              one.cell().userId(), one.slice().concept(), one.cell().month().getYear(), one.part());
      sides.computeIfAbsent(side, any -> new HashMap<>()).put(one.cell().month(), one);
    }
    List<Side> ordered = List.copyOf(sides.keySet());
    List<AsyncResultSet> pages =
        Reads.all(ordered, side -> reads.execute(statement, bind(side, sides.get(side).keySet())));
    Map<Wanted, PackedPart> found = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      Map<YearMonth, Wanted> months = sides.get(ordered.get(i));
      for (Row row : pages.get(i).currentPage()) {
        Wanted one = months.get(YearMonth.parse(Objects.requireNonNull(row.getString(0))));
        PackedPart part = new PackedPart(Objects.requireNonNull(row.getBytesUnsafe(1)));
        if (part.version().equals(version(one.cell()))) {
          found.put(one, part);
        }
      }
    }
    return found;
  }

  private BoundStatement bind(Side side, Set<YearMonth> months) {
    return statement
        .boundStatementBuilder()
        .setString("user_id", side.userId())
        .setString("model", model)
        .setString("concept", weights.concept(side.concept()))
        .setInt("year", side.year())
        .setInt("part", side.part())
        .setList("months", months.stream().map(YearMonth::toString).toList(), String.class)
        .setPageSize(months.size() + 1)
        .build();
  }
}
