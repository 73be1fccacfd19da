package dev.lifelog.spark.jobs.writing;

import dev.lifelog.core.collection.CollectionImage;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An image as its table tells it, placed in its day by its minute.
 *
 * @param path spelt as the file is on disk
 * @param bytes size of the file; null where there is no such file
 * @param modified its time; null where there is no such file
 */
public record ImageRow(
    CollectionImage image,
    LocalDate day,
    LocalTime localTime,
    String zone,
    String path,
    @Nullable Long bytes,
    @Nullable Instant modified)
    implements Serializable {}
