package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.episode.EpisodeFinder;
import dev.lifelog.core.episode.Spell;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.MinuteEpisode;
import dev.lifelog.spark.jobs.writing.MinuteEpisodeColumns;
import dev.lifelog.spark.jobs.writing.TableSink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Says anew what the minutes of changed days are part of. A stay may have begun before such a day
 * and end after it, so days around are read until two whole stays lie on either side: what is found
 * between the first and the last stay of a part of a life is what would be found in the whole of
 * it. Only minutes whose stay or journey is another one now are written.
 */
final class EpisodeUpdate {

  /** Full stays that have to lie between a changed day and a cut. */
  private static final int STAYS = 2;

  private final Run run;
  private final String user;
  private final Reading reading;
  private final NavigableSet<LocalDate> known;
  private final Map<LocalDate, Map<Long, Whereabouts>> read = new HashMap<>();
  private final NavigableSet<LocalDate> lookedAt = new TreeSet<>();

  /**
   * Of one user.
   *
   * @param known all days of the user
   */
  EpisodeUpdate(Run run, String user, Set<LocalDate> known) {
    this.run = run;
    this.user = user;
    this.reading = new Reading(run.session(), run.consistency());
    this.known = new TreeSet<>(known);
  }

  /**
   * Writes what differs.
   *
   * @param changed days whose minutes were written
   * @param reopen hears of another day before its minutes are written
   * @return the days around, whose images may stand under another stay now
   */
  NavigableSet<LocalDate> of(NavigableSet<LocalDate> changed, Consumer<LocalDate> reopen) {
    for (NavigableSet<LocalDate> neighbours : groups(changed)) {
      update(neighbours, reopen);
    }
    lookedAt.removeAll(changed);
    return lookedAt;
  }

  /** Days that follow one another, with no known day between. */
  private List<NavigableSet<LocalDate>> groups(NavigableSet<LocalDate> changed) {
    List<NavigableSet<LocalDate>> groups = new ArrayList<>();
    for (LocalDate day : changed) {
      int last = groups.size() - 1;
      if (last >= 0 && day.equals(known.higher(groups.get(last).last()))) {
        groups.get(last).add(day);
      } else {
        groups.add(new TreeSet<>(Set.of(day)));
      }
    }
    return groups;
  }

  private void update(NavigableSet<LocalDate> changed, Consumer<LocalDate> reopen) {
    LocalDate from = changed.first();
    LocalDate to = changed.last();
    while (true) {
      LocalDate before = known.lower(from);
      LocalDate after = known.higher(to);
      from = before == null ? from : before;
      to = after == null ? to : after;
      DayMinutes minutes = minutes(from, to);
      List<Spell> spells = EpisodeFinder.find(minutes);
      int first = known.lower(from) == null ? 0 : firstSure(minutes, spells, changed.first());
      int end =
          known.higher(to) == null ? minutes.size() : endOfSure(minutes, spells, changed.last());
      if (first >= 0 && end >= 0) {
        lookedAt.addAll(known.subSet(from, true, to, true));
        write(minutes, spells, first, end, changed, reopen);
        return;
      }
    }
  }

  /** Index of the first minute that a cut before cannot concern; below 0 where that is too late. */
  private static int firstSure(DayMinutes minutes, List<Spell> spells, LocalDate changed) {
    List<Spell> stays = stays(spells);
    if (stays.size() < STAYS) {
      return -1;
    }
    int border = 0;
    while (border < minutes.size() && minutes.entry(border).day().isBefore(changed)) {
      border++;
    }
    return stays.get(STAYS - 1).end() <= border ? stays.get(0).end() : -1;
  }

  private static int endOfSure(DayMinutes minutes, List<Spell> spells, LocalDate changed) {
    List<Spell> stays = stays(spells);
    if (stays.size() < STAYS) {
      return -1;
    }
    int border = minutes.size();
    while (border > 0 && minutes.entry(border - 1).day().isAfter(changed)) {
      border--;
    }
    return stays.get(stays.size() - STAYS).first() >= border
        ? stays.get(stays.size() - 1).first()
        : -1;
  }

  private static List<Spell> stays(List<Spell> spells) {
    return spells.stream().filter(spell -> !spell.episode().isJourney()).toList();
  }

  private DayMinutes minutes(LocalDate from, LocalDate to) {
    Map<LocalDate, Map<Long, Whereabouts>> days = new TreeMap<>();
    for (LocalDate day : known.subSet(from, true, to, true)) {
      days.put(day, read.computeIfAbsent(day, some -> reading.whereabouts(user, some)));
    }
    return new DayMinutes(days);
  }

  private void write(
      DayMinutes minutes,
      List<Spell> spells,
      int first,
      int end,
      Set<LocalDate> changed,
      Consumer<LocalDate> reopen) {
    Episode[] episodes = new Episode[minutes.size()];
    Arrays.fill(episodes, Episode.UNKNOWN);
    spells.forEach(spell -> Arrays.fill(episodes, spell.first(), spell.end(), spell.episode()));
    List<Integer> other = new ArrayList<>();
    Set<LocalDate> days = new TreeSet<>();
    for (int i = first; i < end; i++) {
      if (!episodes[i].equals(minutes.entry(i).episode())) {
        other.add(i);
        days.add(minutes.entry(i).day());
      }
    }
    days.stream().filter(day -> !changed.contains(day)).forEach(reopen);
    deleteFormer(minutes, other, episodes);
    try (TableSink<MinuteEpisode> sink = run.target(new MinuteEpisodeColumns()).open()) {
      for (int i : other) {
        if (!episodes[i].equals(Episode.UNKNOWN)) {
          DayMinutes.Entry minute = minutes.entry(i);
          sink.write(
              new MinuteEpisode(
                  user, minute.day(), Instant.ofEpochSecond(minute.second()), episodes[i]));
        }
      }
    }
    // Read anew where another group of days looks at them, too.
    days.forEach(read::remove);
  }

  /** Where a minute was on a journey and is not any more, two values have to go. */
  private void deleteFormer(DayMinutes minutes, List<Integer> indexes, Episode[] now) {
    CqlSession session = run.session();
    PreparedStatement delete =
        session.prepare(
            "DELETE came_from, goes_to, stay_minutes FROM lifelog.minute USING TIMESTAMP ?"
                + " WHERE user_id = ? AND day = ? AND utc_minute = ?");
    for (int i : indexes) {
      DayMinutes.Entry minute = minutes.entry(i);
      if (hasLess(now[i], minute.episode())) {
        session.execute(
            delete
                .bind(
                    run.timestamp() - 1, user, minute.day(), Instant.ofEpochSecond(minute.second()))
                .setConsistencyLevel(run.consistency()));
      }
    }
  }

  private static boolean hasLess(Episode now, Episode before) {
    return (now.cameFrom() == null && before.cameFrom() != null)
        || (now.goesTo() == null && before.goesTo() != null)
        || (now.minutes() == null && before.minutes() != null);
  }
}
