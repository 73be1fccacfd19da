package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

/** One fault, from its cause to the end of the work that it disturbed. */
final class Fault {

  private final String name;
  private final String cause;
  private final Instant causedAt = Instant.now();

  private Fault(String name, String cause) {
    this.name = name;
    this.cause = cause;
  }

  /** From this moment on it counts. */
  static Fault caused(String name, String cause) {
    return new Fault(name, cause);
  }

  /** Every table is as it is without the fault, and all of its work is done. */
  void isSurvived(Tables expected, Tables found) {
    Duration took = Duration.between(causedAt, Instant.now());
    FaultReport.add(
        new FaultReport.Line(name, cause, expected.count(), found.count(), took.toSeconds()));
    expected
        .rows()
        .forEach((table, rows) -> assertThat(found.rows().get(table)).as(table).isEqualTo(rows));
  }
}
