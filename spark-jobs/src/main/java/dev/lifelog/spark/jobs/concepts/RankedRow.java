package dev.lifelog.spark.jobs.concepts;

import dev.lifelog.core.episode.Episode;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One concept of one image, as retrieval finds it: a row of {@code image_by_concept}.
 *
 * @param score 1 to 10,000; part of the key, so another score is another row
 * @param quality how well the picture can be seen; null where nobody looked
 * @param concepts all that are stored of the image, with their scores
 */
public record RankedRow(
    String userId,
    String model,
    String concept,
    int score,
    String imageId,
    LocalDate day,
    Instant utcMinute,
    LocalTime localTime,
    String zone,
    @Nullable String place,
    @Nullable String activity,
    Episode episode,
    String path,
    @Nullable String quality,
    Map<String, Integer> concepts)
    implements Serializable {

  /** The slice of time: {@code yyyy-MM} of the day. */
  public String month() {
    return month(day);
  }

  static String month(LocalDate day) {
    return YearMonth.from(day).toString();
  }
}
