package dev.lifelog.core;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind a failure: libraries wrap what happened, some of them several times. */
public final class Causes {

  private Causes() {}

  /** The failure itself, and each that is the cause of the one before. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** The outermost of a type, the failure itself included. */
  public static <T extends Throwable> Optional<T> first(Class<T> type, Throwable failure) {
    return of(failure).filter(type::isInstance).map(type::cast).findFirst();
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
