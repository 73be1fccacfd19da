package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.episode.Episode;

/** The columns that tell what a minute is part of. */
final class EpisodeColumns {

  static final String CQL = "came_from, goes_to, stay_minutes";

  private EpisodeColumns() {}

  static Episode read(Row row) {
    return new Episode(
        row.getString("came_from"),
        row.getString("goes_to"),
        row.get("stay_minutes", Integer.class));
  }
}
