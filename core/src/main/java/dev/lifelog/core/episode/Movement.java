package dev.lifelog.core.episode;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which activities take a user from one place to another. Phones name few besides movements, and
 * name new ones with every version, so the words for keeping still are listed instead.
 */
public final class Movement {

  private static final Set<String> STILL =
      Set.of("still", "stationary", "sitting", "standing", "sleeping", "unknown", "tilting");

  private Movement() {}

  public static boolean is(@Nullable String activity) {
    return activity != null
        && !activity.isBlank()
        && !STILL.contains(activity.strip().toLowerCase(Locale.ROOT));
  }
}
