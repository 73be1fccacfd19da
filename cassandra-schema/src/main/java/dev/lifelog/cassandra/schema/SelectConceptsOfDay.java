package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.PagingIterable;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.LocalDate;

/** What a model saw on a day of a user, in the order of image ids, which is that of time. */
public final class SelectConceptsOfDay {

  static final String CQL =
      "SELECT "
          + ImageConcepts.COLUMNS
          + " FROM lifelog.image_concept WHERE user_id = ? AND day = ? AND model = ?";

  private final CqlSession session;
  private final PreparedStatement statement;

  public SelectConceptsOfDay(CqlSession session) {
    this.session = session;
    this.statement = session.prepare(CQL);
  }

  /** Fetched page by page while it is iterated. */
  public PagingIterable<ImageConcepts> read(String userId, LocalDate day, String model) {
    return session.execute(statement.bind(userId, day, model)).map(ImageConcepts::of);
  }
}
