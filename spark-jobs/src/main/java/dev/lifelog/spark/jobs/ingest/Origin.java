package dev.lifelog.spark.jobs.ingest;

import java.io.Serializable;
import java.time.Instant;

/**
 * Whose table a task reads, in which run.
 *
 * @param source name of the collection
 * @param startedAt when the run began: the same for all that it refuses
 */
record Origin(String source, String user, Instant startedAt) implements Serializable {}
