package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One month of one user and concept, best first; an index narrows it without changing the order.
 */
final class SelectConceptSlice {

  private static final String CONCEPTS = "concepts";

  private final String model;
  private final Pushdown pushdown;
  private final PreparedStatement heads;
  private final PreparedStatement statement;

  /** The driver keeps what it has prepared, so doing it for each question costs one look-up. */
  SelectConceptSlice(CqlSession session, String model, Pushdown pushdown, Scores scores) {
    this.model = model;
    this.pushdown = pushdown;
    String select =
        "SELECT image_id, score, day, local_time, place, activity, path, quality, "
            + EpisodeColumns.CQL
            + (scores == Scores.ALL ? ", " + CONCEPTS : "")
            + " FROM lifelog.image_by_concept"
            + " WHERE user_id = :user_id AND model = :model AND concept = :concept AND month";
    this.heads = session.prepare(select + " IN :months PER PARTITION LIMIT :of_each");
    this.statement = session.prepare(select + " = :month AND score >= :floor" + pushdown.cql());
  }

  /** What a row tells of the image besides the concept of its list. */
  enum Scores {
    OWN,
    ALL
  }

  /** The image's stored concepts; null where the row does not tell them. */
  static @Nullable ByteBuffer concepts(Row row) {
    return row.getColumnDefinitions().contains(CONCEPTS) ? row.getBytesUnsafe(CONCEPTS) : null;
  }

  /** Whether months can be read many at once: not where an index narrows them. */
  boolean hasHeads() {
    return pushdown.cql().isEmpty();
  }

  /** Rows of all these months at once, of each the best. An index cannot narrow it. */
  CompletionStage<AsyncResultSet> heads(
      Reads reads, String userId, List<YearMonth> months, String concept, int ofEach) {
    return reads.execute(
        heads,
        heads
            .boundStatementBuilder()
            .setString("user_id", userId)
            .setString("model", model)
            .setString("concept", concept)
            .setList("months", months.stream().map(YearMonth::toString).toList(), String.class)
            .setInt("of_each", ofEach)
            .setPageSize(months.size() * ofEach)
            .build());
  }

  CompletionStage<AsyncResultSet> read(
      Reads reads,
      String userId,
      YearMonth month,
      String concept,
      int floor,
      int pageSize,
      @Nullable ByteBuffer pagingState) {
    BoundStatementBuilder bound =
        statement
            .boundStatementBuilder()
            .setString("user_id", userId)
            .setString("model", model)
            .setString("concept", concept)
            .setString("month", month.toString())
            .setInt("floor", floor)
            .setPageSize(pageSize)
            .setPagingState(pagingState);
    return reads.execute(statement, pushdown.bind(bound).build());
  }
}
