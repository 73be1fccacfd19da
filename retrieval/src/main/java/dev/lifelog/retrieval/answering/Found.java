package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.packed.PackedPart;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.question.Candidate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image as a row of {@code image_by_concept} tells of it, or a packed list.
 *
 * @param moment null where it is not told, as rows do not
 */
record Found(
    String imageId,
    String userId,
    LocalDate day,
    @Nullable LocalTime localTime,
    @Nullable String place,
    @Nullable String activity,
    Episode episode,
    String path,
    @Nullable String quality,
    @Nullable InMoment moment) {

  static Found of(String userId, Row row) {
    return new Found(
        Objects.requireNonNull(row.getString("image_id")),
        userId,
        Objects.requireNonNull(row.getLocalDate("day")),
        row.getLocalTime("local_time"),
        row.getString("place"),
        row.getString("activity"),
        EpisodeColumns.read(row),
        Objects.requireNonNullElse(row.getString("path"), ""),
        row.getString("quality"),
        null);
  }

  static Found of(
      String userId,
      LocalDate day,
      PackedPart.Where where,
      String imageId,
      String path,
      @Nullable InMoment moment) {
    return new Found(
        imageId,
        userId,
        day,
        where.localTime(),
        where.place(),
        where.activity(),
        where.episode(),
        path,
        where.quality(),
        moment);
  }

  static Found of(Candidate row, String imageId, String path, @Nullable String quality) {
    return new Found(
        imageId,
        row.userId(),
        row.day(),
        row.localTime(),
        row.place(),
        row.activity(),
        row.episode(),
        path,
        quality,
        null);
  }

  Candidate asCandidate() {
    return new Candidate(userId, day, localTime, place, activity, episode);
  }
}
