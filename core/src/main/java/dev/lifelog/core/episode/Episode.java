package dev.lifelog.core.episode;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a minute is part of, as far as the minutes around it tell: a stay at one place, or a journey
 * from one place to another.
 *
 * @param cameFrom on a journey the place stayed at before it, else null
 * @param goesTo on a journey the place stayed at after it, else null
 * @param minutes how long the whole stay or journey lasts; null where that is unknown
 */
public record Episode(@Nullable String cameFrom, @Nullable String goesTo, @Nullable Integer minutes)
    implements Serializable {

  public static final Episode UNKNOWN = new Episode(null, null, null);

  public boolean isJourney() {
    return cameFrom != null && goesTo != null;
  }
}
