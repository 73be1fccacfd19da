package dev.lifelog.core.problem;

import java.util.function.Consumer;

/** Makes the first problem that costs a record an error for the user. */
public final class StrictProblems implements Consumer<Problem> {

  @Override
  public void accept(Problem problem) {
    if (problem.severity().compareTo(Severity.REFUSED) >= 0) {
      throw problem.asError();
    }
  }
}
