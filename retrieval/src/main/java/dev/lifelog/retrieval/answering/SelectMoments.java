package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The moments of whole days, a partition each; only what an order depends on is read. */
final class SelectMoments {

  private final String model;
  private final PreparedStatement statement;

  SelectMoments(CqlSession session, String model) {
    this.model = model;
    this.statement =
        session.prepare(
            "SELECT first_image, last_image, images FROM lifelog.moment"
                + " WHERE user_id = :user_id AND day = :day AND model = :model");
  }

  /** All days at once; one that was never cut has none. */
  Moments read(Reads reads, Set<UserDay> days) {
    List<UserDay> ordered = List.copyOf(days);
    List<List<Moment>> moments = Reads.all(ordered, day -> read(reads, day));
    Map<UserDay, List<Moment>> found = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      found.put(ordered.get(i), moments.get(i));
    }
    return Moments.of(found);
  }

  private CompletionStage<List<Moment>> read(Reads reads, UserDay day) {
    return reads
        .execute(statement, statement.bind(day.userId(), day.day(), model))
        .thenCompose(page -> rest(page, new ArrayList<>()));
  }

  private static CompletionStage<List<Moment>> rest(AsyncResultSet page, List<Moment> moments) {
    for (Row row : page.currentPage()) {
      moments.add(
          new Moment(
              Objects.requireNonNull(row.getString("first_image")),
              Objects.requireNonNull(row.getString("last_image")),
              row.getInt("images"),
              LocalTime.MIN,
              LocalTime.MIN,
              null,
              null,
              "",
              null));
    }
    return page.hasMorePages()
        ? page.fetchNextPage().thenCompose(next -> rest(next, moments))
        : CompletableFuture.completedFuture(moments);
  }
}
