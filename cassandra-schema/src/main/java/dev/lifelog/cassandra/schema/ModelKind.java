package dev.lifelog.cassandra.schema;

import java.util.Locale;

/** What a network reads. */
public enum ModelKind {
  IMAGE,
  QUESTION;

  /** As the tables write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ModelKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
