package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import dev.lifelog.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the conditions that the server can check by its indexes: CQL knows neither OR nor IN
 * on an indexed column, so only a single place and a single activity. All conditions are checked
 * again on what comes back; this one only spares rows.
 */
record Pushdown(@Nullable String place, @Nullable String activity) {

  static Pushdown of(Question question) {
    return new Pushdown(only(question.places()), only(question.activities()));
  }

  /** What follows the partition key in the WHERE clause. */
  String cql() {
    List<String> parts = new ArrayList<>();
    if (place != null) {
      parts.add(" AND place = :place");
    }
    if (activity != null) {
      parts.add(" AND activity = :activity");
    }
    return String.join("", parts);
  }

  BoundStatementBuilder bind(BoundStatementBuilder statement) {
    BoundStatementBuilder bound = place == null ? statement : statement.setString("place", place);
    return activity == null ? bound : bound.setString("activity", activity);
  }

  private static @Nullable String only(List<String> values) {
    return values.size() == 1 ? values.get(0) : null;
  }
}
