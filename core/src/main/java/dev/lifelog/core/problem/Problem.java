package dev.lifelog.core.problem;

import java.io.Serializable;

/**
 * One finding in one place. {@code line} is 1-based, 0 where the finding is about the whole file;
 * {@code value} is what stood there, shortened.
 */
public record Problem(
    ProblemKind kind, String file, long line, String value, String message, String remedy)
    implements Serializable {

  private static final int LONGEST_VALUE = 120;

  public Problem {
    value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + message + ". " + remedy;
  }
}
