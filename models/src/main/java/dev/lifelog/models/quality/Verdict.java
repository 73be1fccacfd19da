package dev.lifelog.models.quality;

import java.util.Locale;

/** Whether a picture shows anything, and if not, why. The codes are stable: tables keep them. */
public enum Verdict {
  INFORMATIVE,
  /** Moved or out of focus: the light of a scene, none of its outlines. */
  BLURRED,
  /** Too little light. */
  DARK,
  /** Too much light. */
  BRIGHT,
  /** A hand, a sleeve or a coat over the lens. */
  COVERED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
