package dev.lifelog.spark.jobs.reading;

import dev.lifelog.core.episode.Episode;
import org.jspecify.annotations.Nullable;

/** Where the user was in a minute and what they did, as far as the collection knows. */
public record Whereabouts(@Nullable String place, @Nullable String activity, Episode episode) {

  public static final Whereabouts UNKNOWN = new Whereabouts(null, null, Episode.UNKNOWN);
}
