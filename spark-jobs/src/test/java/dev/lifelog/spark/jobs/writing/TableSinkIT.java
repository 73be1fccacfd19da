package dev.lifelog.spark.jobs.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.LifelogExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LifelogExtension.class)
class TableSinkIT {

  private static final Instant NOW = Instant.parse("2018-05-03T07:00:00Z");

  /** More partitions than a sink holds open at once. */
  private static final int SOURCES = 40;

  private static final int ITEMS = 50;

  private static TableTarget<FailedItem> target(WriteSettings settings) {
    return TableTarget.of(
        CassandraConnector.apply(LifelogExtension.spark().sparkContext()),
        "lifelog",
        settings,
        new FailedItemColumns());
  }

  private static WriteSettings settings(long timestamp, long bytesPerSecond) {
    return new WriteSettings(
        timestamp, 4, 2_000, bytesPerSecond, DefaultConsistencyLevel.LOCAL_QUORUM);
  }

  private static FailedItem item(String source, int number, String reason) {
    return new FailedItem(
        source, "file:" + number, "code", reason, "mend it", null, null, null, null, null, NOW);
  }

  private static List<Row> stored(String source) {
    return LifelogExtension.rows(
        "SELECT reason, value, writetime(reason) AS written, writetime(value) AS value_written"
            + " FROM lifelog.failed_item WHERE source = '"
            + source
            + "' ALLOW FILTERING");
  }

  @Test
  void close_rowsOfManyPartitionsMixed_writesEachWithTheRunsTimestamp() {
    try (TableSink<FailedItem> sink = target(settings(1_000, 0)).open()) {
      for (int i = 0; i < ITEMS; i++) {
        for (int s = 0; s < SOURCES; s++) {
          sink.write(item("mixed" + s, i, "first"));
        }
      }
      assertThat(sink.rows()).isEqualTo((long) ITEMS * SOURCES);
    }
    for (int s = 0; s < SOURCES; s++) {
      assertThat(stored("mixed" + s))
          .hasSize(ITEMS)
          .allSatisfy(row -> assertThat(row.getLong("written")).isEqualTo(1_000));
    }
  }

  @Test
  void write_null_leavesNoTombstone() {
    try (TableSink<FailedItem> sink = target(settings(1_000, 0)).open()) {
      sink.write(item("nulls", 1, "first"));
    }
    assertThat(stored("nulls"))
        .singleElement()
        .satisfies(row -> assertThat(row.isNull("value_written")).isTrue());
  }

  @Test
  void write_ofAnOlderRun_neverBeatsANewerOne() {
    try (TableSink<FailedItem> sink = target(settings(2_000, 0)).open()) {
      sink.write(item("straggler", 1, "newer"));
    }
    try (TableSink<FailedItem> sink = target(settings(1_000, 0)).open()) {
      sink.write(item("straggler", 1, "older"));
    }
    assertThat(stored("straggler"))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("reason")).isEqualTo("newer"));
  }

  @Test
  void write_limited_losesNothing() {
    try (TableSink<FailedItem> sink = target(settings(1_000, 50_000)).open()) {
      for (int i = 0; i < ITEMS; i++) {
        sink.write(item("limited", i, "first"));
      }
    }
    assertThat(stored("limited")).hasSize(ITEMS);
  }

  @Test
  void of_missingTable_failsBeforeTheWorkBegins() {
    CassandraConnector connector =
        CassandraConnector.apply(LifelogExtension.spark().sparkContext());
    assertThatThrownBy(
            () -> TableTarget.of(connector, "no_such", settings(1_000, 0), new FailedItemColumns()))
        .hasMessageContaining("no_such");
  }
}
