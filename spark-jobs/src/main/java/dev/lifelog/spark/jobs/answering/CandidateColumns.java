package dev.lifelog.spark.jobs.answering;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.question.Candidate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What a question's conditions ask of a row, named alike in every table that has them. */
final class CandidateColumns {

  private static final List<String> NAMES =
      List.of("user_id", "day", "local_time", "place", "activity", "came_from", "goes_to", "stay_minutes");

  private CandidateColumns() {}

  /** As a list for SQL, of one table. */
  static String of(String table) {
    return NAMES.stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
  }

  static Candidate read(Row row) {
    return new Candidate(
        row.<String>getAs("user_id"),
        row.<LocalDate>getAs("day"),
        time(row.getAs("local_time")),
        row.<String>getAs("place"),
        row.<String>getAs("activity"),
        new Episode(row.getAs("came_from"), row.getAs("goes_to"), row.getAs("stay_minutes")));
  }

  /** CQL's time reaches Spark as nanoseconds of the day. */
  private static @Nullable LocalTime time(@Nullable Long nanos) {
    return nanos == null ? null : LocalTime.ofNanoOfDay(nanos);
  }
}
