package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One image of the answer to a topic.
 *
 * @param rank from 1
 * @param score 0 to 10,000
 */
public record RunResult(
    String runId,
    String topicId,
    int rank,
    String imageId,
    String userId,
    LocalDate day,
    @Nullable LocalTime localTime,
    int score,
    String why,
    String topicSet) {

  static final String COLUMNS =
      "run_id, topic_id, rank, image_id, user_id, day, local_time, score, why, topic_set";

  static RunResult of(Row row) {
    return new RunResult(
        Objects.requireNonNull(row.getString(0)),
        Objects.requireNonNull(row.getString(1)),
        row.getInt(2),
        Objects.requireNonNull(row.getString(3)),
        Objects.requireNonNull(row.getString(4)),
        Objects.requireNonNull(row.getLocalDate(5)),
        row.getLocalTime(6),
        row.getInt(7),
        Objects.requireNonNull(row.getString(8)),
        Objects.requireNonNull(row.getString(9)));
  }
}
