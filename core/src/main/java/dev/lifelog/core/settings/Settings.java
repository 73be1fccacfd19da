package dev.lifelog.core.settings;

import java.io.Serializable;

/** Every setting, with its value. {@code reference.conf} says what each means. */
public record Settings(
    CassandraSettings cassandra, Spark spark, Ingest ingest, Extract extract, Ask ask)
    implements Serializable {

  /** What counts when nobody sets anything. */
  public static Settings defaults() {
    return SettingsResolver.create().resolve();
  }

  public Settings with(CassandraSettings other) {
    return new Settings(other, spark, ingest, extract, ask);
  }

  public record Spark(String master) implements Serializable {}

  public record Ingest(int allowedFailures, int concurrentWrites) implements Serializable {}

  /**
   * Of the extraction of concepts.
   *
   * @param threads 0 stands for the cores of a task
   */
  public record Extract(int topK, int batchSize, int chunkImages, int allowedFailures, int threads)
      implements Serializable {}

  public record Ask(int top) implements Serializable {}
}
