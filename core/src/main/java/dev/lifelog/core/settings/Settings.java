package dev.lifelog.core.settings;

import java.io.Serializable;

/** Every setting, with its value. {@code reference.conf} says what each means. */
public record Settings(
    CassandraSettings cassandra,
    Spark spark,
    Ingest ingest,
    ExtractSettings extract,
    Ask ask,
    RankingSettings ranking,
    Model model)
    implements Serializable {

  /** What counts when nobody sets anything. */
  public static Settings defaults() {
    return SettingsResolver.create().resolve();
  }

  public Settings with(CassandraSettings other) {
    return new Settings(other, spark, ingest, extract, ask, ranking, model);
  }

  public Settings with(ExtractSettings other) {
    return new Settings(cassandra, spark, ingest, other, ask, ranking, model);
  }

  public Settings with(RankingSettings other) {
    return new Settings(cassandra, spark, ingest, extract, ask, other, model);
  }

  public record Spark(String master) implements Serializable {}

  public record Ingest(AllowedFailures allowedFailures, int concurrentWrites)
      implements Serializable {}

  public record Ask(int top) implements Serializable {}

  /**
   * Of the networks.
   *
   * @param allowedLoss top-1 accuracy in points
   */
  public record Model(double allowedLoss) implements Serializable {}
}
