package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.packed.MonthVersions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which days, read again after some seconds: it grows by a day's end, and every question
 * needs it.
 */
final class Ledger {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final PreparedStatement users;
  private final PreparedStatement days;
  private volatile @Nullable Held last;

  private final String model;

  Ledger(CqlSession session, String model) {
    this.model = model;

    users = session.prepare("SELECT DISTINCT user_id FROM lifelog.day_index");
    days =
        session.prepare(
            "SELECT day, model, state, write_timestamp FROM lifelog.day_index WHERE user_id = :user_id");
  }

  /**
   * What is held.
   *
   * @param days by user, both ascending
   * @param models by user, all that saw any day
   * @param versions by user, of the months that the asked model has seen and no run is at work on
   */
  record Held(
      Map<String, NavigableSet<LocalDate>> days,
      Map<String, Set<String>> models,
      Map<String, Map<YearMonth, UUID>> versions,
      long readAt) {

    private boolean isFresh() {
      return System.nanoTime() - readAt < FRESH.toNanos();
    }
  }

  Held held(Reads reads) {
    Held held = last;
    if (held == null || !held.isFresh()) {
      held = read(reads);
      last = held;
    }
    return held;
  }

  private Held read(Reads reads) {
    Held held = new Held(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), System.nanoTime());
    Set<String> names = new TreeSet<>();
    var unused =
        Reads.all(
            List.of(users.bind()),
            bound ->
                reads
                    .execute(users, bound)
                    .thenCompose(
                        page ->
                            rest(
                                page, row -> names.add(Objects.requireNonNull(row.getString(0))))));
    Map<String, MonthVersions> versions = new HashMap<>();
    for (String user : names) {
      held.days().put(user, new TreeSet<>());
      held.models().put(user, new TreeSet<>());
      versions.put(user, new MonthVersions());
    }
    unused =
        Reads.all(
            List.copyOf(names),
            user ->
                reads
                    .execute(days, days.bind(user))
                    .thenCompose(
                        page ->
                            rest(
                                page,
                                row -> {
                                  LocalDate day = Objects.requireNonNull(row.getLocalDate(0));
                                  String seenBy = Objects.requireNonNull(row.getString(1));
                                  held.days().get(user).add(day);
                                  held.models().get(user).add(seenBy);
                                  if (seenBy.equals(model)) {
                                    versions
                                        .get(user)
                                        .add(
                                            day,
                                            Objects.requireNonNull(row.getString(2)),
                                            row.getLong(3));
                                  }
                                })));
    versions.forEach((user, months) -> held.versions().put(user, months.byMonth()));
    return held;
  }

  private static CompletionStage<Boolean> rest(AsyncResultSet page, Consumer<Row> take) {
    page.currentPage().forEach(take);
    return page.hasMorePages()
        ? page.fetchNextPage().thenCompose(next -> rest(next, take))
        : CompletableFuture.completedFuture(true);
  }
}
