package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.running.DaySelection;
import java.io.Serializable;
import java.time.Instant;

/**
 * Whose table a task reads, in which run.
 *
 * @param source name of the collection
 * @param startedAt when the run began: the same for all that it refuses
 * @param days rows of others are left out
 */
record Origin(String source, String user, Instant startedAt, DaySelection days)
    implements Serializable {}
