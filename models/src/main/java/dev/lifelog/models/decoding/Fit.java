package dev.lifelog.models.decoding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an oblong picture becomes a square one. */
public enum Fit {
  /** The whole picture, squeezed: nothing at the edges is lost. */
  STRETCH,
  /** The middle, undistorted: what published networks were measured with. */
  CENTRE_CROP;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
