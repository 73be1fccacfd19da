package dev.lifelog.spark.jobs.writing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only a picture's bytes tell.
 *
 * @param bytes size of the file
 * @param digest SHA-256, in hexadecimal
 * @param sharpness variance of the Laplacian of the reduced picture, 0 to some thousands
 * @param brightness mean luma, 0 to 255
 * @param contrast standard deviation of the luma, 0 to 127
 * @param quality the verdict drawn from the three
 * @param modified of the file, as the ingest saw it; null where it saw none
 */
public record ImageFacts(
    String userId,
    LocalDate day,
    String imageId,
    long bytes,
    int width,
    int height,
    String digest,
    int sharpness,
    int brightness,
    int contrast,
    String quality,
    @Nullable Instant modified)
    implements Serializable {}
