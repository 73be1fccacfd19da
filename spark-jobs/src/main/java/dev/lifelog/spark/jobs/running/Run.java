package dev.lifelog.spark.jobs.running;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.WriteClock;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.writing.TableColumns;
import dev.lifelog.spark.jobs.writing.TableTarget;
import dev.lifelog.spark.jobs.writing.WriteSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, on the driver: the ledger, the write timestamp that it issued for this run, and
 * Spark. Opening it fails with a remedy where Cassandra or its tables are missing.
 */
public final class Run implements AutoCloseable {

  private final JavaSparkContext spark;
  private final Settings settings;
  private final CqlSession session;
  private final DayIndex ledger;
  private final CassandraConnector connector;
  private final Fence fence;
  private final long timestamp;
  private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private Run(JavaSparkContext spark, Settings settings, CqlSession session, Fence fence) {
    this.spark = spark;
    this.settings = settings;
    this.session = session;
    this.fence = fence;
    this.ledger = new DayIndex(session);
    this.connector = CassandraConnector.apply(spark.sc());
    this.timestamp = new WriteClock(session).next();
  }

  public static Run open(SparkSession spark, Settings settings) {
    CqlSession session = CassandraConnection.open(settings.cassandra());
    try {
      Schema.require(session);
      return over(spark, settings, session, Fence.NONE);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** On a session that has been looked at, by whoever holds a lease. */
  public static Run over(SparkSession spark, Settings settings, CqlSession session, Fence fence) {
    return new Run(
        JavaSparkContext.fromSparkContext(spark.sparkContext()), settings, session, fence);
  }

  /** The next step of the same work: later writes, on the same session. */
  public Run next() {
    return patience().of(() -> new Run(spark, settings, session, fence));
  }

  public Settings settings() {
    return settings;
  }

  public CqlSession session() {
    return session;
  }

  public DayIndex ledger() {
    return ledger;
  }

  public CassandraConnector connector() {
    return connector;
  }

  /** Of every read and write that correct counts depend on. */
  public DefaultConsistencyLevel consistency() {
    return DefaultConsistencyLevel.valueOf(settings.cassandra().consistency());
  }

  /** Of every write of this run, in microseconds since 1970. */
  public long timestamp() {
    return timestamp;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public double seconds() {
    return startedAt.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0;
  }

  /** As the ledger knows this run. */
  public String job() {
    return spark.sc().applicationId();
  }

  public HadoopSettings hadoop() {
    return HadoopSettings.of(spark.hadoopConfiguration());
  }

  public int coresOfATask() {
    return spark.getConf().getInt("spark.task.cpus", 1);
  }

  public SparkContext sparkContext() {
    return spark.sc();
  }

  /** Tasks that run side by side. */
  public int tasks() {
    return spark.defaultParallelism();
  }

  public <T> TableTarget<T> target(TableColumns<T> columns) {
    WriteSettings writes =
        WriteSettings.of(spark.getConf(), timestamp, settings.ingest().concurrentWrites());
    return patience().of(() -> TableTarget.of(connector, Schema.KEYSPACE, writes, columns));
  }

  public <T> Broadcast<T> broadcast(T value) {
    return spark.broadcast(value);
  }

  /**
   * Runs one task for each input, under a description that an operator reads in Spark's pages.
   *
   * @return the results in the order of the inputs
   */
  public <I, O> List<O> tasks(
      String description, List<I> inputs, TaskRun.Work<I, O> work, Consumer<O> onResult) {
    LogContext.carryInto(spark.sc());
    spark.setJobDescription(description);
    return TaskRun.over(spark, inputs, patience().over(work), onResult);
  }

  /** With a Cassandra that is away for a while. */
  public Patience patience() {
    return new Patience(settings.spark().cassandraPatience(), timestamp);
  }

  public Fence fence() {
    return fence;
  }

  /**
   * What the ledger says of a day that this run begins with.
   *
   * @param collection URI of the root of its images; null where it is not known
   */
  public DayEntry begins(String userId, LocalDate day, String model, @Nullable String collection) {
    return DayEntry.begun(userId, day, model, collection, timestamp, job(), startedAt);
  }

  /** Writes a day's state unless a newer run did meanwhile. */
  public void record(DayEntry entry) {
    patience()
        .during(
            () -> {
              fence.check(session);
              ledger.record(entry);
            });
  }

  @Override
  public void close() {
    session.close();
  }
}
