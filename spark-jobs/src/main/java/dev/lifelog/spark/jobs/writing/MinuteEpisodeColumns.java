package dev.lifelog.spark.jobs.writing;

import java.util.List;

/**
 * What a minute is part of, beside what the collection tells of it, in the table {@code minute}.
 */
public final class MinuteEpisodeColumns implements TableColumns<MinuteEpisode> {

  @Override
  public String table() {
    return "minute";
  }

  @Override
  public List<String> names() {
    return List.of("user_id", "day", "utc_minute", "came_from", "goes_to", "stay_minutes");
  }

  @Override
  public void fill(MinuteEpisode minute, Object[] values) {
    values[0] = minute.userId();
    values[1] = minute.day();
    values[2] = minute.utc();
    values[3] = minute.episode().cameFrom();
    values[4] = minute.episode().goesTo();
    values[5] = minute.episode().minutes();
  }
}
