package dev.lifelog.spark.jobs.reading;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An image as the ingest and, where it was looked at, an extraction left it.
 *
 * @param path relative to the collection
 * @param quality how well the picture can be seen; null where nobody looked
 * @param modified of its file, as the ingest saw it; null where it saw none
 */
public record StoredImage(
    String imageId,
    String path,
    Instant utcMinute,
    LocalTime localTime,
    String zone,
    @Nullable String quality,
    @Nullable Instant modified) {}
