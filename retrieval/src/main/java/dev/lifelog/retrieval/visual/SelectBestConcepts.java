package dev.lifelog.retrieval.visual;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The best concept of every image of a day. The turned table {@code image_by_concept} would not do:
 * it also has an image under its second and third concept.
 */
final class SelectBestConcepts {

  private final CqlSession session;
  private final String model;
  private final PreparedStatement statement;

  SelectBestConcepts(CqlSession session, String model) {
    this.session = session;
    this.model = model;
    this.statement =
        session.prepare(
            "SELECT image_id, top_concept, top_score FROM lifelog.image_concept"
                + " WHERE user_id = ? AND day = ? AND model = ?");
  }

  void read(String userId, LocalDate day, Consumer<BestConcept> images) {
    for (Row row : session.execute(statement.bind(userId, day, model))) {
      images.accept(
          new BestConcept(
              userId,
              day,
              Objects.requireNonNull(row.getString("image_id")),
              Objects.requireNonNull(row.getString("top_concept")),
              row.getInt("top_score")));
    }
  }
}
