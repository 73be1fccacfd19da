package dev.lifelog.core.problem;

import java.util.Locale;

/**
 * Every kind of problem that an input can have. The codes are stored in tables and printed in
 * reports: a kind may be added, but none renamed.
 */
public enum ProblemKind {
  /** Read as ISO-8859-1: what real collections are written in. */
  TEXT_LATIN1(Severity.INFO),
  /** Some lines of a file are UTF-8 and others are not. */
  TEXT_MIXED_ENCODING(Severity.REPAIRED),
  TEXT_BOM(Severity.REPAIRED),
  TEXT_CRLF(Severity.REPAIRED),
  /** NUL characters: a binary file, or UTF-16. */
  TEXT_BINARY(Severity.REFUSED),
  TEXT_LINE_TOO_LONG(Severity.REFUSED),
  TEXT_QUOTE_UNCLOSED(Severity.REFUSED),

  TABLE_MISSING(Severity.FATAL),
  FILE_MISSING(Severity.FATAL),
  FILE_UNREADABLE(Severity.FATAL),
  TABLE_EMPTY(Severity.FATAL),
  /** A file among the tables that is named after no user. */
  TABLE_UNKNOWN(Severity.REPAIRED),
  /** A column without which no row can be read. */
  COLUMN_REQUIRED(Severity.FATAL),
  COLUMN_MISSING(Severity.REPAIRED),
  COLUMN_EXTRA(Severity.REPAIRED),
  COLUMN_TWICE(Severity.REPAIRED),
  COLUMN_MISSPELT(Severity.REPAIRED),
  COLUMNS_REORDERED(Severity.REPAIRED),

  MINUTE_ROW_FIELDS(Severity.REFUSED),
  /** Too many fields, of which one was surely a stray empty one. */
  MINUTE_ROW_STRAY_FIELD(Severity.REPAIRED),
  MINUTE_ID_INVALID(Severity.REFUSED),
  MINUTE_DUPLICATE(Severity.REFUSED),
  MINUTE_OTHER_USER(Severity.REPAIRED),
  /** The UTC time is no time, or not that of the id. */
  UTC_TIME_INVALID(Severity.REPAIRED),
  UTC_TIME_MISMATCH(Severity.REPAIRED),
  TIME_ZONE_INVALID(Severity.REPAIRED),
  LOCAL_TIME_INVALID(Severity.REPAIRED),
  /** The local time is not that of the UTC time in the zone. */
  LOCAL_TIME_MISMATCH(Severity.REPAIRED),
  COORDINATE_IMPOSSIBLE(Severity.REPAIRED),
  NUMBER_INVALID(Severity.REPAIRED),
  NUMBER_IMPOSSIBLE(Severity.REPAIRED),
  IMAGE_ID_INVALID(Severity.REPAIRED),
  /** An image that stands under a minute which is not its own, or twice. */
  IMAGE_ID_MISPLACED(Severity.REPAIRED),

  CONCEPT_ROW_FIELDS(Severity.REFUSED),
  CONCEPT_ROW_STRAY_FIELD(Severity.REPAIRED),
  CONCEPT_IMAGE_ID_INVALID(Severity.REFUSED),
  CONCEPT_IMAGE_PATH_INVALID(Severity.REFUSED),
  CONCEPT_DUPLICATE(Severity.REFUSED),
  CONCEPT_OTHER_USER(Severity.REPAIRED),
  CONCEPT_SCORE_INVALID(Severity.REPAIRED),
  CONCEPT_BOX_INVALID(Severity.REPAIRED),

  /** The minute table lists an image that the concept table does not describe. */
  IMAGE_WITHOUT_CONCEPT_ROW(Severity.REPAIRED),
  /** The concept table describes an image that no minute lists. */
  IMAGE_WITHOUT_MINUTE(Severity.REPAIRED),
  IMAGE_FILE_MISSING(Severity.REPAIRED),
  IMAGE_FILE_CASE(Severity.REPAIRED),
  IMAGE_FILE_EMPTY(Severity.REPAIRED),
  /** Neither JPEG nor PNG, or cut off. */
  IMAGE_FILE_DAMAGED(Severity.REPAIRED),
  IMAGE_FILE_UNLISTED(Severity.REPAIRED),
  IMAGE_FILE_SHARED(Severity.REPAIRED),

  /** A file among labelled pictures that is none by its name. */
  LABELLED_FILE_OTHER(Severity.REPAIRED),
  /** The same picture under two labels. */
  LABELLED_IMAGE_TWICE(Severity.REPAIRED),

  COLLECTION_MISSING(Severity.FATAL),
  COLLECTION_EMPTY(Severity.FATAL),

  TOPICS_MALFORMED(Severity.FATAL),
  TOPICS_FORBIDDEN_DTD(Severity.FATAL),
  TOPICS_EMPTY(Severity.FATAL),
  TOPIC_WITHOUT_ID(Severity.REFUSED),
  TOPIC_DUPLICATE(Severity.REFUSED),
  TOPIC_WITHOUT_TEXT(Severity.REFUSED),
  TOPIC_EMPTY_ELEMENT(Severity.REPAIRED),
  TOPIC_UNKNOWN_USER(Severity.REPAIRED),
  /** A known-item topic with fewer or more hints than the six of most. */
  TOPIC_HINTS(Severity.REPAIRED),
  /** A known-item topic of which nobody says where it was: it cannot be measured. */
  TOPIC_WITHOUT_IMAGES(Severity.REPAIRED),
  /** A line among the images of a known-item topic that names none. */
  TOPIC_IMAGE_INVALID(Severity.REFUSED),

  GROUND_TRUTH_FIELDS(Severity.REFUSED),
  GROUND_TRUTH_RELEVANCE(Severity.REFUSED),
  GROUND_TRUTH_EMPTY(Severity.FATAL),
  GROUND_TRUTH_DUPLICATE(Severity.REPAIRED),
  GROUND_TRUTH_UNKNOWN_IMAGE(Severity.REPAIRED),
  GROUND_TRUTH_UNKNOWN_TOPIC(Severity.REPAIRED),
  CLUSTER_FIELDS(Severity.REFUSED),
  CLUSTER_DUPLICATE(Severity.REPAIRED),
  /** The ground truth uses a cluster that the cluster descriptions do not name. */
  CLUSTER_UNDESCRIBED(Severity.REPAIRED),

  RUN_FIELDS(Severity.REFUSED),
  RUN_EMPTY(Severity.REFUSED),
  RUN_UNKNOWN_TOPIC(Severity.REFUSED),
  RUN_IMAGE_TWICE(Severity.REFUSED),
  RUN_CONFIDENCE(Severity.REFUSED),
  RUN_RANK(Severity.REFUSED),
  RUN_UNKNOWN_IMAGE(Severity.REFUSED);

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The stable name in reports and tables, like {@code minute_row_fields}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
