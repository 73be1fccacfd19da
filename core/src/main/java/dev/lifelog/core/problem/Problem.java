package dev.lifelog.core.problem;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param file as the user can find it: relative to the collection where there is one
 * @param line counts from 1; 0 where the problem is not one of a line
 * @param value what was found, shortened; null where nothing was found
 * @param message what is wrong, without file, line and full stop
 * @param remedy what to do about it, without full stop
 */
public record Problem(
    ProblemKind kind, String file, long line, @Nullable String value, String message, String remedy)
    implements Serializable {

  private static final int LONGEST_VALUE = 200;

  public Problem {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  public Severity severity() {
    return kind.severity();
  }

  /** {@code u1.csv:12}, or the file alone. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }

  /** One line for people: place, what is wrong, value. */
  @Override
  public String toString() {
    return place() + ": " + message + (value == null ? "" : " (found '" + value + "')");
  }

  public UserError asError() {
    return UserError.of(toString(), remedy);
  }
}
