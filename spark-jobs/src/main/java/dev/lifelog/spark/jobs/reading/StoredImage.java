package dev.lifelog.spark.jobs.reading;

import java.time.Instant;
import java.time.LocalTime;

/**
 * An image as the ingest left it.
 *
 * @param path relative to the collection
 */
public record StoredImage(
    String imageId, String path, Instant utcMinute, LocalTime localTime, String zone) {}
