package dev.lifelog.models.bundle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of the numbers that a network calculates with. */
public enum Precision {
  FP32,
  INT8;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
