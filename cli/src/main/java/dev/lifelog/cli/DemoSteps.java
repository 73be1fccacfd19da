package dev.lifelog.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Shows each step with its time, and skips those that the ledger has from the same inputs. */
final class DemoSteps {

  /** A step: what came out of it, in a few words. */
  @FunctionalInterface
  interface Work {
    String run() throws Exception;
  }

  private final PrintStream out;
  private final DemoLedger ledger;
  private final int steps;
  private int step;

  DemoSteps(PrintStream out, DemoLedger ledger, int steps) {
    this.out = out;
    this.ledger = ledger;
    this.steps = steps;
  }

  /** A step that hands something to the next ones. */
  @FunctionalInterface
  interface Making<T> {
    Made<T> run() throws Exception;
  }

  /** What the next steps need, and in a few words what it is. */
  record Made<T>(T value, String outcome) {}

  /** Does what has to be done every time. */
  <T> T always(String name, Making<T> work) throws Exception {
    long started = System.nanoTime();
    Made<T> made = work.run();
    show(name, made.outcome(), seconds(started));
    return made.value();
  }

  /**
   * Does it unless it was finished from the same inputs.
   *
   * @param key the step's name in the ledger
   */
  void once(String name, String key, String fingerprint, Work work) throws Exception {
    Optional<String> before = ledger.outcome(key, fingerprint);
    if (before.isPresent()) {
      show(name, before.get(), "kept");
      return;
    }
    ledger.forget(key);
    long started = System.nanoTime();
    String outcome = work.run();
    ledger.finished(key, fingerprint, outcome);
    show(name, outcome, seconds(started));
  }

  private static String seconds(long started) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - started) / 1e9);
  }

  private void show(String name, String outcome, String time) {
    step++;
    out.printf("%2d/%d  %-18s %8s  %s%n", step, steps, name, time, outcome);
    out.flush();
  }
}
