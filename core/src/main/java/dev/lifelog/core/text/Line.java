package dev.lifelog.core.text;

import java.io.Serializable;

/**
 * One physical line of a file, without its end.
 *
 * @param number counts from 1
 * @param text the beginning alone where the line was longer than the reader accepts
 */
public record Line(
    String file, long number, String text, Encoding encoding, Completeness completeness)
    implements Serializable {

  /** Whether all of the line was read. */
  public enum Completeness {
    WHOLE,
    /** Longer than the reader accepts; the rest was skipped. */
    CUT
  }

  public Line(String file, long number, String text) {
    this(file, number, text, Encoding.ASCII, Completeness.WHOLE);
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
