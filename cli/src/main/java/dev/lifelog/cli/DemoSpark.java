package dev.lifelog.cli;

import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.SparkSessions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** One Spark session for all jobs of the demo, made when the first of them is not kept. */
final class DemoSpark implements AutoCloseable {

  private final Settings settings;
  private @Nullable SparkSession session;

  DemoSpark(Settings settings) {
    this.settings = settings;
  }

  SparkSession session() {
    if (session == null) {
      session = SparkSessions.open(settings, "lifelog demo");
    }
    return session;
  }

  @Override
  public void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }
}
