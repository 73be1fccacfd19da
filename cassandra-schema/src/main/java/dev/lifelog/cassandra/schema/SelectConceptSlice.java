package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.MappedAsyncPagingIterable;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.concurrent.CompletionStage;

/** The images of a slice, the best first: by score downwards, then by image id. */
public final class SelectConceptSlice {

  static final String CQL =
      "SELECT "
          + SlicedImage.COLUMNS
          + " FROM lifelog.image_by_concept WHERE user_id = ? AND model = ? AND concept = ? AND month = ?";

  private final CqlSession session;
  private final PreparedStatement statement;

  public SelectConceptSlice(CqlSession session) {
    this.session = session;
    this.statement = session.prepare(CQL);
  }

  /**
   * The first page; each further one on request, so that no more is read than an answer needs.
   *
   * @param pageSize rows that the server sends at once
   */
  public CompletionStage<MappedAsyncPagingIterable<SlicedImage>> read(
      ConceptSlice slice, int pageSize) {
    return session
        .executeAsync(
            statement
                .bind(slice.userId(), slice.model(), slice.concept(), slice.month().toString())
                .setPageSize(pageSize))
        .thenApply((AsyncResultSet rows) -> rows.map(SlicedImage::of));
  }

  /** As CQL, to be shown to whoever asks how an answer came about. */
  public String cql() {
    return CQL;
  }
}
