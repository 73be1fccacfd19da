package dev.lifelog.core;

import java.util.Optional;

/** What lies behind a failure: libraries wrap what happened, some of them several times. */
public final class Causes {

  private Causes() {}

  /** The outermost of a type, the failure itself included. */
  public static <T extends Throwable> Optional<T> first(Class<T> type, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  /** Where it began: those around it say that something failed. */
  public static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
