package dev.lifelog.cassandra.schema;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what a run did with a day.
 *
 * @param model {@link #METADATA} for the minute and concept tables, else a model as {@code
 *     name:version}
 * @param refused inputs of this day
 * @param writeTimestamp of the run, in microseconds, from {@link WriteClock}
 * @param finishedAt null while it is at work
 * @param collection URI of the root where the paths of its images start; null where it is not known
 */
public record DayEntry(
    String userId,
    LocalDate day,
    String model,
    DayState state,
    int minutes,
    int images,
    int refused,
    long writeTimestamp,
    String job,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String collection) {

  public static final String METADATA = "metadata";

  /** Of a run that has begun with a day, and counted nothing yet. */
  public static DayEntry begun(
      String userId,
      LocalDate day,
      String model,
      @Nullable String collection,
      long writeTimestamp,
      String job,
      Instant at) {
    return new DayEntry(
        userId,
        day,
        model,
        DayState.EXTRACTING,
        0,
        0,
        0,
        writeTimestamp,
        job,
        at,
        null,
        collection);
  }

  /** With what the day came to. */
  public DayEntry counting(int itsMinutes, int itsImages, int itsRefused) {
    return new DayEntry(
        userId,
        day,
        model,
        state,
        itsMinutes,
        itsImages,
        itsRefused,
        writeTimestamp,
        job,
        startedAt,
        finishedAt,
        collection);
  }

  /** The same run further on. */
  public DayEntry withState(DayState next, @Nullable Instant finished) {
    return new DayEntry(
        userId,
        day,
        model,
        next,
        minutes,
        images,
        refused,
        writeTimestamp,
        job,
        startedAt,
        finished,
        collection);
  }

  /** The same, as another run leaves it. */
  public DayEntry stampedBy(long otherRun, DayState itsState) {
    return new DayEntry(
        userId,
        day,
        model,
        itsState,
        minutes,
        images,
        refused,
        otherRun,
        job,
        startedAt,
        finishedAt,
        collection);
  }
}
