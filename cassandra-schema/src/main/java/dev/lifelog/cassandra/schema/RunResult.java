package dev.lifelog.cassandra.schema;

import java.time.LocalDate;
import java.time.LocalTime;
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
}
