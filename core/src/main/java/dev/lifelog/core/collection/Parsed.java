package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line: a row with what had to be repaired in it, or no row and the reason as
 * the last problem.
 */
public record Parsed<T>(@Nullable T rowOrNull, List<Problem> problems) implements Serializable {

  public static <T> Parsed<T> row(T row, List<Problem> repairs) {
    return new Parsed<>(row, repairs);
  }

  public static <T> Parsed<T> refused(List<Problem> problems) {
    return new Parsed<>(null, problems);
  }

  public Optional<T> row() {
    return Optional.ofNullable(rowOrNull);
  }

  public boolean isRefused() {
    return rowOrNull == null;
  }

  /** Why there is no row. */
  public Problem refusal() {
    return problems.get(problems.size() - 1);
  }
}
