package dev.lifelog.spark.jobs.command;

import dev.lifelog.spark.jobs.SparkSessions;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * A session that is opened when it is first asked for, and closed where it was. Commands know
 * Spark's classes only through such as this: those of a command are loaded whatever word is given.
 */
final class LazySpark implements Supplier<SparkSession>, AutoCloseable {

  private final JobContext context;
  private final String name;
  private @Nullable SparkSession session;

  LazySpark(JobContext context, String name) {
    this.context = context;
    this.name = name;
  }

  @Override
  public SparkSession get() {
    if (session == null) {
      session = SparkSessions.open(context.settings(), name);
    }
    return session;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
