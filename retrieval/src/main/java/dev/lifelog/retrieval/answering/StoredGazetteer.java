package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.retrieval.analysis.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which users, places, activities, journeys and years are stored. No table lists the
 * places, so the minutes are read; of a long life an even choice of days, which holds every place
 * that somebody goes to more than a few times.
 */
public final class StoredGazetteer {

  private static final int MOST_DAYS_OF_A_USER = 60;

  private final CqlSession session;
  private final DayIndex index;
  private final PreparedStatement statement;
  private final Set<String> places = new TreeSet<>();
  private final Set<String> activities = new TreeSet<>();
  private final Set<Episode> journeys = new HashSet<>();
  private final Set<Integer> years = new TreeSet<>();

  private StoredGazetteer(CqlSession session) {
    this.session = session;
    this.index = new DayIndex(session);
    this.statement =
        session.prepare(
            "SELECT place, activity, "
                + EpisodeColumns.CQL
                + " FROM lifelog.minute WHERE user_id = ? AND day = ?");
  }

  public static Gazetteer read(CqlSession session) {
    return new StoredGazetteer(session).read();
  }

  private record Day(String userId, LocalDate day) {}

  private Gazetteer read() {
    List<String> users = index.users();
    List<Day> days = new ArrayList<>();
    for (String user : users) {
      List<LocalDate> held = index.ofUser(user).stream().map(DayEntry::day).distinct().toList();
      held.forEach(day -> years.add(day.getYear()));
      days.addAll(spread(held.stream().map(day -> new Day(user, day)).toList()));
    }
    var unused =
        Reads.all(
            days,
            day ->
                session
                    .executeAsync(statement.bind(day.userId(), day.day()))
                    .thenCompose(this::take));
    return new Gazetteer(users, List.copyOf(places), List.copyOf(activities), journeys, years);
  }

  private static List<Day> spread(List<Day> days) {
    List<Day> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_DAYS_OF_A_USER, days.size()); i++) {
      chosen.add(
          days.get((int) ((long) i * days.size() / Math.min(MOST_DAYS_OF_A_USER, days.size()))));
    }
    return chosen;
  }

  private CompletionStage<Boolean> take(AsyncResultSet page) {
    collect(page.currentPage());
    return page.hasMorePages()
        ? page.fetchNextPage().thenCompose(this::take)
        : CompletableFuture.completedFuture(true);
  }

  private synchronized void collect(Iterable<Row> rows) {
    for (Row row : rows) {
      add(places, row.getString("place"));
      add(activities, row.getString("activity"));
      Episode episode = EpisodeColumns.read(row);
      if (episode.isJourney()) {
        journeys.add(new Episode(episode.cameFrom(), episode.goesTo(), null));
      }
    }
  }

  private static void add(Set<String> values, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.add(value);
    }
  }
}
