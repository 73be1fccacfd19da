package dev.lifelog.core.problem;

/** How much an input is hurt by a problem; the later, the worse. */
public enum Severity {
  /** Worth knowing, nothing to mend. */
  INFO,
  /** Something was mended, left out or is inconsistent; the record itself is used. */
  REPAIRED,
  /** The record is not used. */
  REFUSED,
  /** The whole file or directory is not used. */
  FATAL
}
