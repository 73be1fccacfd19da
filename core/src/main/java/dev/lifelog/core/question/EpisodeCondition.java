package dev.lifelog.core.question;

import dev.lifelog.core.episode.Episode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an image must be part of. What is not known of an image meets no condition.
 *
 * @param journey null where being on the way is not asked for
 * @param atLeast minutes that the whole stay or journey lasts; 0 for any
 * @param atMost minutes, not below {@code atLeast}; {@link #FOREVER} for any
 */
public record EpisodeCondition(@Nullable Journey journey, int atLeast, int atMost)
    implements Serializable {

  public static final int FOREVER = Integer.MAX_VALUE;

  public static final EpisodeCondition ANY = new EpisodeCondition(null, 0, FOREVER);

  public EpisodeCondition {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException(
          "at least " + atLeast + " and at most " + atMost + " minutes");
    }
  }

  public static EpisodeCondition on(Journey journey) {
    return new EpisodeCondition(journey, 0, FOREVER);
  }

  public EpisodeCondition lasting(int atLeast, int atMost) {
    return new EpisodeCondition(journey, atLeast, atMost);
  }

  public boolean isAny() {
    return journey == null && !hasDuration();
  }

  public boolean hasDuration() {
    return atLeast > 0 || atMost < FOREVER;
  }

  public boolean accepts(Episode episode) {
    return (journey == null || journey.accepts(episode))
        && (!hasDuration() || lasts(episode.minutes()));
  }

  /** As people say it: "at least 60 minutes"; empty where none is asked for. */
  public String duration() {
    if (atMost == FOREVER) {
      return atLeast == 0 ? "" : "at least " + atLeast + " minutes";
    }
    return atLeast == 0 ? "at most " + atMost + " minutes" : atLeast + " to " + atMost + " minutes";
  }

  private boolean lasts(@Nullable Integer minutes) {
    return minutes != null && minutes >= atLeast && minutes <= atMost;
  }
}
