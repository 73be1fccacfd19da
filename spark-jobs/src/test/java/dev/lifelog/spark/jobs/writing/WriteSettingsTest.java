package dev.lifelog.spark.jobs.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class WriteSettingsTest {

  @Test
  void of_nothingSet_groupsRowsAndKnowsNoLimit() {
    assertThat(WriteSettings.of(new SparkConf(false), 17, 128))
        .isEqualTo(new WriteSettings(17, 128, 16 * 1024, 0, DefaultConsistencyLevel.LOCAL_QUORUM));
  }

  @Test
  void of_theConnectorsOwnKeys_areObeyed() {
    SparkConf conf =
        new SparkConf(false)
            .set("spark.cassandra.output.concurrent.writes", "5")
            .set("spark.cassandra.output.batch.size.bytes", "1024")
            .set("spark.cassandra.output.throughputMBPerSec", "0.5")
            .set("spark.cassandra.output.consistency.level", "ALL");

    assertThat(WriteSettings.of(conf, 17, 128))
        .isEqualTo(new WriteSettings(17, 5, 1024, 512 * 1024, DefaultConsistencyLevel.ALL));
  }
}
