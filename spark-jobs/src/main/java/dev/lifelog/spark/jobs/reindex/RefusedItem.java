package dev.lifelog.spark.jobs.reindex;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of failed_item, as far as it decides whether it still holds.
 *
 * @param line 0 where it is not of a line
 * @param written write timestamp
 */
record RefusedItem(
    int bucket,
    String item,
    String code,
    @Nullable String file,
    long line,
    @Nullable LocalDate day,
    long written) {}
