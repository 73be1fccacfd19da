package dev.lifelog.spark.jobs.reading;

import java.util.Map;

/**
 * The concepts of an image that stand in {@code image_concept}.
 *
 * @param writeTimestamp of the run that wrote them, in microseconds since 1970
 */
public record StoredConcepts(Map<String, Integer> concepts, long writeTimestamp) {}
