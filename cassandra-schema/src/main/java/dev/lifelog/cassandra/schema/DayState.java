package dev.lifelog.cassandra.schema;

import java.util.Locale;

/** How far a day has come in one run. */
public enum DayState {
  INGESTING,
  INGESTED,
  EXTRACTING,
  DONE;

  /** As the ledger writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DayState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
