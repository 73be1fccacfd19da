package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one line. Costs nothing for the many lines with which nothing is. */
final class Findings {

  private final Line line;
  private List<Problem> problems = List.of();

  Findings(Line line) {
    this.line = line;
  }

  void add(ProblemKind kind, @Nullable String value, String message, String remedy) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>();
    }
    problems.add(new Problem(kind, line.file(), line.number(), value, message, remedy));
  }

  <T> Parsed<T> accepted(T value) {
    return new Parsed<>(value, problems);
  }

  /** Refuses the line for what was added last. */
  <T> Parsed<T> refused() {
    return new Parsed<>(null, problems);
  }

  <T> Parsed<T> refused(ProblemKind kind, @Nullable String value, String message, String remedy) {
    add(kind, value, message, remedy);
    return refused();
  }
}
