package dev.lifelog.spark.jobs.sql;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.SparkSessions;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs statements over the tables, which are named {@code lifelog.minute} as in CQL. */
public final class SqlSession implements AutoCloseable {

  private final SparkSession spark;

  private SqlSession(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Over the tables of a node; closing it ends Spark.
   *
   * @throws UserError where the node does not answer, or has no tables
   */
  public static SqlSession open(Settings settings) {
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      Schema.require(session);
    }
    return over(SparkSessions.open(settings, "lifelog sql"));
  }

  /** On a Spark that runs already; closing it ends that one. */
  static SqlSession over(SparkSession spark) {
    spark.conf().set("spark.sql.datetime.java8API.enabled", "true");
    return new SqlSession(spark);
  }

  SparkSession spark() {
    return spark;
  }

  /**
   * Runs one statement.
   *
   * @throws UserError for what Spark or the server refuse; reading rows may throw it, too
   */
  public SqlResult run(String statement) {
    return explaining(
        () -> {
          Dataset<Row> answer = spark.sql(statement);
          return new SqlResult(List.of(answer.columns()), rows(answer.toLocalIterator()));
        });
  }

  @Override
  public void close() {
    spark.stop();
  }

  private static Iterator<List<Object>> rows(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return explaining(rows::hasNext);
      }

      @Override
      public List<Object> next() {
        return explaining(() -> PlainValues.of(rows.next()));
      }
    };
  }

  @FunctionalInterface
  private interface Step<T> {
    T take() throws Exception;
  }

  private static <T> T explaining(Step<T> step) {
    try {
      return step.take();
    } catch (Exception e) {
      throw SqlFailure.explained(e);
    }
  }
}
