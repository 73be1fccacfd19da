package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.question.Candidate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The minutes of a day that have images, with what conditions ask about. */
final class SelectMinutes {

  private final Pushdown pushdown;
  private final PreparedStatement statement;

  SelectMinutes(CqlSession session, Pushdown pushdown) {
    this.pushdown = pushdown;
    this.statement =
        session.prepare(
            "SELECT local_time, place, activity, images, phone_images, "
                + EpisodeColumns.CQL
                + " FROM lifelog.minute"
                + " WHERE user_id = :user_id AND day = :day"
                + pushdown.cql());
  }

  record Minute(
      String userId,
      LocalDate day,
      @Nullable LocalTime localTime,
      @Nullable String place,
      @Nullable String activity,
      Episode episode,
      List<String> imageIds) {

    Candidate asCandidate() {
      return new Candidate(userId, day, localTime, place, activity, episode);
    }
  }

  CompletionStage<List<Minute>> read(Reads reads, String userId, LocalDate day) {
    BoundStatementBuilder bound =
        statement.boundStatementBuilder().setString("user_id", userId).setLocalDate("day", day);
    List<Minute> minutes = new ArrayList<>();
    return reads
        .execute(statement, pushdown.bind(bound).build())
        .thenCompose(page -> rest(page, userId, day, minutes));
  }

  private static CompletionStage<List<Minute>> rest(
      AsyncResultSet page, String userId, LocalDate day, List<Minute> minutes) {
    for (Row row : page.currentPage()) {
      List<String> imageIds =
          new ArrayList<>(Objects.requireNonNull(row.getList("images", String.class)));
      imageIds.addAll(Objects.requireNonNull(row.getList("phone_images", String.class)));
      if (!imageIds.isEmpty()) {
        minutes.add(
            new Minute(
                userId,
                day,
                row.getLocalTime("local_time"),
                row.getString("place"),
                row.getString("activity"),
                EpisodeColumns.read(row),
                imageIds));
      }
    }
    return page.hasMorePages()
        ? page.fetchNextPage().thenCompose(next -> rest(next, userId, day, minutes))
        : CompletableFuture.completedFuture(minutes);
  }
}
