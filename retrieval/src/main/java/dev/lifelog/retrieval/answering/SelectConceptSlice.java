package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One month of one user and concept, best first; an index narrows it without changing the order.
 */
final class SelectConceptSlice {

  private static final String CONCEPTS = "concepts";

  private final String model;
  private final Pushdown pushdown;
  private final PreparedStatement statement;

  /** The driver keeps what it has prepared, so doing it for each question costs one look-up. */
  SelectConceptSlice(CqlSession session, String model, Pushdown pushdown, Scores scores) {
    this.model = model;
    this.pushdown = pushdown;
    this.statement =
        session.prepare(
            "SELECT image_id, score, day, local_time, place, activity, path, "
                + EpisodeColumns.CQL
                + (scores == Scores.ALL ? ", " + CONCEPTS : "")
                + " FROM lifelog.image_by_concept WHERE user_id = :user_id AND model = :model AND"
                + " concept = :concept AND month = :month"
                + pushdown.cql());
  }

  /** What a row tells of the image besides the concept of its list. */
  enum Scores {
    OWN,
    ALL
  }

  /** The image's stored concepts; empty where the row does not tell them. */
  static Map<String, Integer> concepts(Row row) {
    return row.getColumnDefinitions().contains(CONCEPTS)
        ? Objects.requireNonNull(row.getMap(CONCEPTS, String.class, Integer.class))
        : Map.of();
  }

  CompletionStage<AsyncResultSet> read(
      Reads reads,
      String userId,
      YearMonth month,
      String concept,
      int pageSize,
      @Nullable ByteBuffer pagingState) {
    BoundStatementBuilder bound =
        statement
            .boundStatementBuilder()
            .setString("user_id", userId)
            .setString("model", model)
            .setString("concept", concept)
            .setString("month", month.toString())
            .setPageSize(pageSize)
            .setPagingState(pagingState);
    return reads.execute(statement, pushdown.bind(bound).build());
  }
}
