package dev.lifelog.synthetic.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the wearer's phone recognises; standing and sitting still have no word. */
public enum Activity {
  STILL,
  WALKING,
  TRANSPORT;

  /** The word in the minute table, or null where the organisers write none. */
  public @Nullable String word() {
    return this == STILL ? null : name().toLowerCase(Locale.ROOT);
  }
}
