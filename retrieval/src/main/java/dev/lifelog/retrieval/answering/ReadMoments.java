package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.SelectMoments;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.UserDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The moments of whole days, all days at once. */
final class ReadMoments {

  private final String model;
  private final SelectMoments select;

  ReadMoments(CqlSession session, String model) {
    this.model = model;
    this.select = new SelectMoments(session);
  }

  /** A day that was never cut has none. */
  Map<UserDay, List<Moment>> read(Reads reads, Set<UserDay> days) {
    List<UserDay> ordered = List.copyOf(days);
    List<List<Moment>> moments = Reads.all(ordered, day -> read(reads, day));
    Map<UserDay, List<Moment>> found = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      found.put(ordered.get(i), moments.get(i));
    }
    return found;
  }

  private CompletionStage<List<Moment>> read(Reads reads, UserDay day) {
    return reads
        .execute(select.statement(), select.of(day, model))
        .thenCompose(page -> rest(page, new ArrayList<>()));
  }

  private static CompletionStage<List<Moment>> rest(AsyncResultSet page, List<Moment> moments) {
    for (Row row : page.currentPage()) {
      moments.add(SelectMoments.moment(row));
    }
    return page.hasMorePages()
        ? page.fetchNextPage().thenCompose(next -> rest(next, moments))
        : CompletableFuture.completedFuture(moments);
  }
}
