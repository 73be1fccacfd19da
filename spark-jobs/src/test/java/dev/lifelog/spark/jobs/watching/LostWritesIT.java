package dev.lifelog.spark.jobs.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.LifelogExtension;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.FailedItemColumns;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import dev.lifelog.spark.jobs.writing.WriteSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LifelogExtension.class)
class LostWritesIT {

  private static final Series LOST = new Series(Measure.LOST_WRITES_TOTAL, "failed_item");
  private static final Series WAITING = new Series(Measure.WAITING_ROWS, "");

  /** Of which the test's cluster, a single node, can never hold enough. */
  private static final DefaultConsistencyLevel COPIES = DefaultConsistencyLevel.THREE;

  private static long counted(Series series) {
    return Tally.here().counts().getOrDefault(series, 0L);
  }

  private static FailedItem item(int number) {
    return new FailedItem(
        "lost",
        "file:" + number,
        "code",
        "reason",
        "mend it",
        null,
        null,
        null,
        null,
        null,
        Instant.parse("2018-05-03T07:00:00Z"));
  }

  @Test
  void close_rowsThatCassandraDoesNotTake_failsNamingTheTableAndCountsThem() {
    TableTarget<FailedItem> target =
        TableTarget.of(
            CassandraConnector.apply(LifelogExtension.spark().sparkContext()),
            "lifelog",
            new WriteSettings(1_000, 4, 2_000, 0, COPIES),
            new FailedItemColumns());
    long lostBefore = counted(LOST);
    long waitingBefore = counted(WAITING);
    TableSink<FailedItem> sink = target.open();
    for (int i = 0; i < 5; i++) {
      sink.write(item(i));
    }
    assertThatThrownBy(sink::close)
        .hasMessageStartingWith("Rows of the table failed_item were not written: ")
        .hasMessageContaining("THREE");
    assertThat(counted(LOST) - lostBefore).isEqualTo(5);
    assertThat(counted(WAITING)).isEqualTo(waitingBefore);
    assertThat(
            LifelogExtension.rows(
                "SELECT * FROM lifelog.failed_item WHERE source = 'lost' ALLOW FILTERING"))
        .isEmpty();
  }
}
