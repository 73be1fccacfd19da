package dev.lifelog.models.decoding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What both JPEG decoders, which descend from one another, only warn of. */
final class Warnings {
  private Warnings() {}

  /** Null for what leaves the picture whole, such as some bytes too many between segments. */
  static @Nullable ImageRefused refusal(String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    if (text.contains("premature end")) {
      return new ImageRefused(RefusalReason.TRUNCATED, "the picture ends early: " + warning);
    }
    if (text.startsWith("corrupt") && !text.contains("extraneous")) {
      return new ImageRefused(RefusalReason.CORRUPT, warning);
    }
    return null;
  }
}
