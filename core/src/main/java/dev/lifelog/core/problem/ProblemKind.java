package dev.lifelog.core.problem;

import java.util.Locale;

/** Every kind of dirt that a collection is known to hold. */
public enum ProblemKind {
  DIRECTORY_MISSING(Severity.FATAL),
  DIRECTORY_EMPTY(Severity.FATAL),
  FILE_MISSING(Severity.FATAL),
  FILE_UNREADABLE(Severity.FATAL),
  HEADER_COLUMN_MISSING(Severity.FATAL),
  HEADER_COLUMN_MISSPELT(Severity.REPAIRED),
  HEADER_COLUMN_UNKNOWN(Severity.INFO),
  HEADER_COLUMNS_REORDERED(Severity.INFO),
  ENCODING_NOT_UTF8(Severity.INFO),
  ENCODING_BINARY(Severity.REFUSED),
  LINE_TOO_LONG(Severity.REFUSED),
  QUOTE_NEVER_CLOSES(Severity.REFUSED),
  FIELDS_TOO_MANY(Severity.REFUSED),
  FIELDS_TOO_FEW(Severity.REFUSED),
  FIELD_STRAY(Severity.REPAIRED),
  VALUE_NOT_A_NUMBER(Severity.REPAIRED),
  VALUE_OUT_OF_RANGE(Severity.REPAIRED),
  COORDINATES_IMPOSSIBLE(Severity.REPAIRED),
  TIME_IMPOSSIBLE(Severity.REFUSED),
  TIME_ZONE_UNKNOWN(Severity.REFUSED),
  LOCAL_TIME_CONTRADICTS_ZONE(Severity.REPAIRED),
  ID_MALFORMED(Severity.REFUSED),
  ID_DUPLICATE(Severity.REFUSED),
  PATH_MALFORMED(Severity.REFUSED),
  SCORE_IMPOSSIBLE(Severity.REPAIRED),
  BOX_MALFORMED(Severity.REPAIRED),
  IMAGE_WITHOUT_MINUTE(Severity.REFUSED),
  IMAGE_WITHOUT_CONCEPTS(Severity.INFO),
  IMAGE_FILE_MISSING(Severity.INFO),
  IMAGE_FILE_OTHER_CASE(Severity.REPAIRED),
  IMAGE_FILE_UNLISTED(Severity.INFO),
  IMAGE_FILE_EMPTY(Severity.INFO),
  XML_MALFORMED(Severity.FATAL),
  XML_FORBIDDEN(Severity.FATAL),
  TOPIC_INCOMPLETE(Severity.INFO),
  TOPIC_DUPLICATE(Severity.REFUSED),
  TOPIC_UNKNOWN(Severity.REFUSED),
  IMAGE_UNKNOWN(Severity.REFUSED),
  CLUSTER_UNKNOWN(Severity.INFO);

  /** What became of the input that has the problem. */
  public enum Severity {
    /** Told, and used as it is. */
    INFO,
    /** Used after a repair: a field was dropped, a value became missing. */
    REPAIRED,
    /** The row or file is left out. */
    REFUSED,
    /** The whole file, and with it the collection, cannot be used. */
    FATAL
  }

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  /** Stable, lower case: the {@code reason_code} of tables and reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }
}
