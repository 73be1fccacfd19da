package dev.lifelog.core.settings;

import java.io.Serializable;
import java.time.Duration;

/** Every setting, with its value. {@code reference.conf} says what each means. */
public record Settings(
    CassandraSettings cassandra,
    Spark spark,
    Ingest ingest,
    ExtractSettings extract,
    Reindex reindex,
    Ask ask,
    RankingSettings ranking,
    Model model,
    Metrics metrics)
    implements Serializable {

  /** What counts when nobody sets anything. */
  public static Settings defaults() {
    return SettingsResolver.create().resolve();
  }

  public Settings with(CassandraSettings other) {
    return new Settings(other, spark, ingest, extract, reindex, ask, ranking, model, metrics);
  }

  public Settings with(ExtractSettings other) {
    return new Settings(cassandra, spark, ingest, other, reindex, ask, ranking, model, metrics);
  }

  public Settings with(Reindex other) {
    return new Settings(cassandra, spark, ingest, extract, other, ask, ranking, model, metrics);
  }

  public Settings with(RankingSettings other) {
    return new Settings(cassandra, spark, ingest, extract, reindex, ask, other, model, metrics);
  }

  /**
   * Of the jobs on Spark.
   *
   * @param cassandraPatience how long they wait for nodes that are away
   */
  public record Spark(String master, Duration cassandraPatience) implements Serializable {}

  public record Ingest(AllowedFailures allowedFailures, int concurrentWrites)
      implements Serializable {}

  /**
   * Of the nightly run.
   *
   * @param collection directory or URI; empty where none is set
   * @param recentDays of the newest days, whose folders are listed even where their time stands
   *     still
   * @param lease how long it lasts without being renewed
   * @param patience how long to wait for another one
   */
  public record Reindex(String collection, int recentDays, Duration lease, Duration patience)
      implements Serializable {}

  public record Ask(int top) implements Serializable {}

  /**
   * Of the networks.
   *
   * @param allowedLoss top-1 accuracy in points
   */
  public record Model(double allowedLoss) implements Serializable {}

  /**
   * Of what is told to Prometheus.
   *
   * @param textfileDir where the figures of each job's last run are kept; empty for nowhere
   */
  public record Metrics(String textfileDir) implements Serializable {}
}
