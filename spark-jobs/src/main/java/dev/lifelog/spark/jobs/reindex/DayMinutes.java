package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.episode.Movement;
import dev.lifelog.core.episode.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stored minutes of neighbouring days, in the order of time. */
final class DayMinutes implements Whereabouts {

  /** A minute of a day, with what it is said to be part of. */
  record Entry(LocalDate day, long second, dev.lifelog.spark.jobs.reading.Whereabouts where) {

    Episode episode() {
      return where.episode();
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  DayMinutes(Map<LocalDate, Map<Long, dev.lifelog.spark.jobs.reading.Whereabouts>> days) {
    days.forEach(
        (day, minutes) ->
            minutes.forEach((second, where) -> entries.add(new Entry(day, second, where))));
    entries.sort(Comparator.comparingLong(Entry::second));
  }

  Entry entry(int index) {
    return entries.get(index);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int minute(int index) {
    return Math.toIntExact(Objects.requireNonNull(entries.get(index)).second() / 60);
  }

  @Override
  public @Nullable String place(int index) {
    return entries.get(index).where().place();
  }

  @Override
  public boolean isMoving(int index) {
    return Movement.is(entries.get(index).where().activity());
  }
}
