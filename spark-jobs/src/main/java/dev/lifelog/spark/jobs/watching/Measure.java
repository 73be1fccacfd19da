package dev.lifelog.spark.jobs.watching;

import java.util.Locale;

/** Everything that is told to Prometheus, and nothing else: dashboards and alerts rely on it. */
public enum Measure {
  IMAGES_TOTAL(Kind.COUNTER, "Images that a network looked at."),
  IMAGES_KEPT_TOTAL(Kind.COUNTER, "Images whose concepts stood already."),
  FAILED_TOTAL(Kind.COUNTER, "reason", "Inputs that were refused or remarked, by reason."),
  ROWS_TOTAL(Kind.COUNTER, "table", "Rows that Cassandra acknowledged, by table."),
  LOST_WRITES_TOTAL(Kind.COUNTER, "table", "Rows that were not written after all retries."),
  READ_SECONDS_TOTAL(Kind.SECONDS, "Time that threads spent reading picture files."),
  DECODE_SECONDS_TOTAL(Kind.SECONDS, "Time that threads spent decoding pictures."),
  NETWORK_SECONDS_TOTAL(Kind.SECONDS, "Time that threads spent in the network."),
  WAITING_PICTURES(Kind.DEPTH, "Pictures that are read and wait for a thread."),
  WAITING_ROWS(Kind.DEPTH, "Rows that are on their way to Cassandra."),

  DAYS_OPEN(Kind.STATE, "Days that are ingested and that the model has not seen since."),
  LAG_DAYS(
      Kind.STATE, "Days from the newest that the model saw to the newest ingested; worst user."),
  NEWEST_DAY_TIMESTAMP_SECONDS(Kind.STATE, "Midnight (UTC) of the newest day ingested."),
  RUN_STATE(Kind.STATE, "1 at work, 2 done, 3 failed."),
  RUN_STARTED_TIMESTAMP_SECONDS(Kind.STATE, "When the run began."),
  RUN_ENDED_TIMESTAMP_SECONDS(Kind.STATE, "When the run ended; 0 while it is at work."),
  RUN_SUCCEEDED_TIMESTAMP_SECONDS(Kind.STATE, "When a run last ended well; 0 if none is known.");

  enum Kind {
    COUNTER,
    /** A counter of seconds that is kept in nanoseconds. */
    SECONDS,
    /** What an executor holds at the moment. */
    DEPTH,
    /** What only the driver knows. */
    STATE
  }

  private static final double NANOS = 1e-9;

  private final Kind kind;
  private final String label;
  private final String help;

  Measure(Kind kind, String help) {
    this(kind, "", help);
  }

  Measure(Kind kind, String label, String help) {
    this.kind = kind;
    this.label = label;
    this.help = help;
  }

  /** As Prometheus knows it. */
  public String text() {
    return "lifelog_" + name().toLowerCase(Locale.ROOT);
  }

  /** Of what its values are told apart; empty where there is one. */
  public String label() {
    return label;
  }

  String help() {
    return help;
  }

  boolean isCounter() {
    return kind == Kind.COUNTER || kind == Kind.SECONDS;
  }

  boolean isOfExecutors() {
    return kind != Kind.STATE;
  }

  double scaled(long kept) {
    return kind == Kind.SECONDS ? kept * NANOS : kept;
  }
}
