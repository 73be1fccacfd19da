package dev.lifelog.models.weights;

import java.io.IOException;

/**
 * What went wrong with one part of a file, in words: the runtime's own errors have none at times.
 */
final class Damage {
  private Damage() {}

  /** An error about {@code part}, whose name its message starts with. */
  static IOException in(String part, Exception cause) {
    String why = cause.getMessage();
    return new IOException(part + " " + (why == null ? "is cut off or damaged" : why), cause);
  }
}
