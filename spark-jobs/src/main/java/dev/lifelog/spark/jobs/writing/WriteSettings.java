package dev.lifelog.spark.jobs.writing;

import com.datastax.spark.connector.writer.WriteConf;
import org.apache.spark.SparkConf;

/** How a run writes: every row of it with the one timestamp that the ledger issued. */
public final class WriteSettings {

  /**
   * Rows of one partition travel together up to this size: 16 KiB carries some ten image rows. The
   * server takes such a group as one mutation, so its limits for batches do not apply.
   */
  private static final int BATCH_BYTES = 16 * 1024;

  private WriteSettings() {}

  /**
   * The settings of one run.
   *
   * @param timestamp in microseconds since 1970
   * @param concurrentWrites groups of rows on their way at once, per task and table
   */
  public static WriteConf of(SparkConf spark, long timestamp, int concurrentWrites) {
    SparkConf conf = spark.clone();
    conf.set("spark.cassandra.output.timestamp", Long.toString(timestamp));
    conf.setIfMissing("spark.cassandra.output.batch.size.bytes", Integer.toString(BATCH_BYTES));
    conf.setIfMissing(
        "spark.cassandra.output.concurrent.writes", Integer.toString(concurrentWrites));
    return WriteConf.fromSparkConf(conf);
  }
}
