package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a model saw in one image. */
public final class SelectImageConcepts {

  static final String CQL =
      "SELECT concepts FROM lifelog.image_concept"
          + " WHERE user_id = ? AND day = ? AND model = ? AND image_id = ?";

  private final CqlSession session;
  private final PreparedStatement statement;

  public SelectImageConcepts(CqlSession session) {
    this.session = session;
    this.statement = session.prepare(CQL);
  }

  /** The stored top concepts with their scores; empty where the model has not seen the image. */
  public CompletionStage<Map<String, Integer>> read(
      String userId, LocalDate day, String model, String imageId) {
    return session
        .executeAsync(statement.bind(userId, day, model, imageId))
        .thenApply(rows -> concepts(rows.one()));
  }

  private static Map<String, Integer> concepts(@Nullable Row row) {
    return row == null
        ? Map.of()
        : Objects.requireNonNull(row.getMap("concepts", String.class, Integer.class));
  }

  /** As CQL, to be shown to whoever asks how an answer came about. */
  public String cql() {
    return CQL;
  }
}
