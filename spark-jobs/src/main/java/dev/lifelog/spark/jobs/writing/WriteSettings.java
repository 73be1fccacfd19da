package dev.lifelog.spark.jobs.writing;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.io.Serializable;
import org.apache.spark.SparkConf;

/**
 * How a run writes: every row of it with the one timestamp that the ledger issued. The connector's
 * own keys, {@code spark.cassandra.output.…}, are obeyed.
 *
 * @param timestamp in microseconds since 1970
 * @param concurrentWrites groups of rows on their way at once, per task and table
 * @param groupBytes rows of one partition travel together up to this size
 * @param bytesPerSecond of each task and table; 0 is unlimited
 */
public record WriteSettings(
    long timestamp,
    int concurrentWrites,
    int groupBytes,
    long bytesPerSecond,
    DefaultConsistencyLevel consistency)
    implements Serializable {

  private static final String PREFIX = "spark.cassandra.output.";

  /**
   * 16 KiB carries some ten image rows. The server takes such a group as one mutation, so its
   * limits for batches do not apply.
   */
  private static final int GROUP_BYTES = 16 * 1024;

  private static final int MIB = 1 << 20;

  public static WriteSettings of(SparkConf spark, long timestamp, int concurrentWrites) {
    return new WriteSettings(
        timestamp,
        spark.getInt(PREFIX + "concurrent.writes", concurrentWrites),
        spark.getInt(PREFIX + "batch.size.bytes", GROUP_BYTES),
        (long) (spark.getDouble(PREFIX + "throughputMBPerSec", 0) * MIB),
        DefaultConsistencyLevel.valueOf(
            spark.get(PREFIX + "consistency.level", ConsistencyLevel.LOCAL_QUORUM.name())));
  }
}
