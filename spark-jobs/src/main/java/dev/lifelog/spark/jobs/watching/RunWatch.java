package dev.lifelog.spark.jobs.watching;

import dev.lifelog.core.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be seen from outside of the run that this process drives: how it stands, how far behind
 * the model is, and what all executors counted.
 */
public final class RunWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  /** Values of {@link Measure#RUN_STATE}. */
  enum State {
    AT_WORK(1),
    DONE(2),
    FAILED(3);

    private final int figure;

    State(int figure) {
      this.figure = figure;
    }
  }

  /** Until a run begins: what is counted is heard, and no one looks. */
  private static volatile RunWatch current = new RunWatch("none", 0);

  private final String job;
  private final Totals totals = new Totals(System::nanoTime);
  private final Instant started = Instant.now();
  private volatile State state = State.AT_WORK;
  private volatile @Nullable Instant ended;
  private volatile long succeeded;
  private volatile @Nullable Backlog backlog;

  /**
   * Of a run that begins now.
   *
   * @param succeeded when one of the same job last ended well, in seconds since 1970; 0 if never
   */
  RunWatch(String job, long succeeded) {
    this.job = job;
    this.succeeded = succeeded;
  }

  /** Of this process. */
  public static RunWatch current() {
    return current;
  }

  /** A job of the command line, to its exit code. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    int run() throws E;
  }

  /**
   * Runs a job under everybody's eyes. It went well if its exit code tells that it got to its end:
   * 0, or that more inputs than allowed were refused.
   *
   * @param job a word of small letters
   */
  public static <E extends Exception> int over(String job, Settings settings, Work<E> work)
      throws E {
    LastRun file = LastRun.of(job, settings.metrics().textfileDir());
    RunWatch watch = new RunWatch(job, file.succeeded());
    current = watch;
    return LogContext.ofJob(job, () -> watch.run(file, work));
  }

  private <E extends Exception> int run(LastRun file, Work<E> work) throws E {
    LastRun.Kept kept = file.keep(this);
    LOG.info("{} begins", job);
    try {
      int code = work.run();
      end(code == FAILED || code == WRONG_USAGE ? State.FAILED : State.DONE);
      return code;
    } finally {
      // Nothing where it ended already.
      end(State.FAILED);
      kept.close();
    }
  }

  String job() {
    return job;
  }

  Totals totals() {
    return totals;
  }

  /** Tells how far the model of this run is behind. */
  public void backlog(Backlog of) {
    this.backlog = of;
  }

  /** The model has seen a day that was open. */
  public void seen(String user, LocalDate day) {
    Backlog known = backlog;
    if (known != null) {
      known.seen(user, day);
    }
  }

  synchronized void end(State how) {
    if (ended != null) {
      return;
    }
    Instant now = Instant.now();
    ended = now;
    state = how;
    if (how == State.DONE) {
      succeeded = now.getEpochSecond();
    }
    LOG.info("{} {}", job, how == State.DONE ? "is done" : "failed");
  }

  /** Reasons and tables come as they occur; what has no label is there from the beginning. */
  SortedSet<Series> series() {
    SortedSet<Series> series = new TreeSet<>(totals.sums().keySet());
    for (Measure measure : Measure.values()) {
      if (measure.label().isEmpty()) {
        series.add(new Series(measure, ""));
      }
    }
    return series;
  }

  /** NaN where it is not known. */
  double figure(Series series) {
    Measure measure = series.measure();
    return measure.isOfExecutors()
        ? measure.scaled(totals.sums().getOrDefault(series, 0L))
        : own(measure);
  }

  SortedMap<Series, Double> figures() {
    SortedMap<Series, Double> figures = new TreeMap<>();
    series().forEach(series -> figures.put(series, figure(series)));
    return figures;
  }

  private double own(Measure measure) {
    Backlog known = backlog;
    Instant end = ended;
    return switch (measure) {
      case DAYS_OPEN -> known == null ? Double.NaN : known.open();
      case LAG_DAYS -> known == null ? Double.NaN : known.lagDays();
      case NEWEST_DAY_TIMESTAMP_SECONDS -> known == null ? Double.NaN : newest(known);
      case RUN_STATE -> state.figure;
      case RUN_STARTED_TIMESTAMP_SECONDS -> started.getEpochSecond();
      case RUN_ENDED_TIMESTAMP_SECONDS -> end == null ? 0 : end.getEpochSecond();
      case RUN_SUCCEEDED_TIMESTAMP_SECONDS -> succeeded;
      default -> throw new IllegalArgumentException(measure + " is counted by executors");
    };
  }

  private static double newest(Backlog known) {
    return known
        .newest()
        .map(day -> (double) day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
        .orElse(Double.NaN);
  }
}
