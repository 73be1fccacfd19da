package dev.lifelog.models.bundle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a model reads. */
public enum ModelKind {
  IMAGE,
  QUESTION;

  /** As tables and bundles write it: {@code image}, {@code question}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
