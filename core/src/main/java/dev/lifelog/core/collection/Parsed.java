package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a line: a value with what had to be repaired, or no value and why.
 *
 * @param value null exactly where the line was refused
 * @param problems never empty where the line was refused; the reason stands last
 */
public record Parsed<T>(@Nullable T value, List<Problem> problems) implements Serializable {

  public Parsed {
    problems = List.copyOf(problems);
    if (value == null && problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs its reason");
    }
  }

  public boolean refused() {
    return value == null;
  }

  /** Why the line was refused; only where it was. */
  public Problem refusal() {
    if (value != null) {
      throw new IllegalStateException("not refused: " + value);
    }
    return problems.get(problems.size() - 1);
  }

  /** The value, or the refusal as an error for the user. */
  public T orThrow() {
    if (value == null) {
      throw refusal().asError();
    }
    return value;
  }
}
