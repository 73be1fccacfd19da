package dev.lifelog.spark.jobs.command;

import dev.lifelog.spark.jobs.running.JobProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress with a rate and the time left: one line that is drawn again and again on a terminal, a
 * line every 30 seconds elsewhere.
 */
public final class ConsoleProgress implements JobProgress {

  private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(200);
  private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(30);

  private final PrintStream out;
  private final String what;
  private final Style style;
  private final LongSupplier nanos;
  private final long started;
  private long printed;

  enum Style {
    TERMINAL,
    PLAIN
  }

  ConsoleProgress(PrintStream out, String what, Style style, LongSupplier nanos) {
    this.out = out;
    this.what = what;
    this.style = style;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.printed = started;
  }

  /** For wherever this process writes to. */
  @SuppressWarnings("SystemConsoleNull") // null on Java 17, the version that this is built for
  public static ConsoleProgress to(PrintStream out, String what) {
    Style style = System.console() == null ? Style.PLAIN : Style.TERMINAL;
    return new ConsoleProgress(out, what, style, System::nanoTime);
  }

  @Override
  public synchronized void report(long done, long total, String unit) {
    long now = nanos.getAsLong();
    boolean last = total > 0 && done >= total;
    Duration interval = style == Style.TERMINAL ? TERMINAL_INTERVAL : PLAIN_INTERVAL;
    boolean due = now - printed >= interval.toNanos();
    if (style == Style.TERMINAL && (due || last)) {
      out.print("\r\u001b[K" + line(done, total, unit, now) + (last ? System.lineSeparator() : ""));
      out.flush();
      printed = now;
    } else if (style == Style.PLAIN && due) {
      out.println(line(done, total, unit, now));
      printed = now;
    }
  }

  private String line(long done, long total, String unit, long now) {
    double seconds = Math.max(1e-3, (now - started) / 1e9);
    double rate = done / seconds;
    if (total <= 0) {
      return "%s: %,d %s, %s".formatted(what, done, unit, number(rate));
    }
    String left = rate > 0 ? time((long) Math.ceil((total - done) / rate)) : "unknown time";
    return "%s: %,d of %,d %s (%d %%), %s, %s left"
        .formatted(what, done, total, unit, 100 * done / total, number(rate), left);
  }

  /** Epochs take seconds each. */
  private static String number(double rate) {
    if (rate > 0 && rate < 0.5) {
      return "%.0f s each".formatted(1 / rate);
    }
    return (rate < 10 ? "%.1f" : "%,.0f").formatted(rate) + " a second";
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
        : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
