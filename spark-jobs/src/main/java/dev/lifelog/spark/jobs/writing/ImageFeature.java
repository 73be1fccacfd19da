package dev.lifelog.spark.jobs.writing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The pooled feature that a model makes of an image.
 *
 * @param model {@code name:version}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ImageFeature(
    String userId, LocalDate day, String model, String imageId, float[] feature)
    implements Serializable {}
