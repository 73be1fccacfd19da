package dev.lifelog.cassandra.schema.packed;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code image_by_concept} tells of an image.
 *
 * @param score of the list's concept, 0–10,000
 * @param localTime of its minute, to the second
 * @param concepts all that are stored, with their scores
 * @param moment that the image is in as the model sees its day; null where it is in none
 */
public record PackedImage(
    int score,
    String imageId,
    LocalDate day,
    @Nullable LocalTime localTime,
    @Nullable String place,
    @Nullable String activity,
    Episode episode,
    String path,
    @Nullable String quality,
    Map<String, Integer> concepts,
    @Nullable InMoment moment) {}
