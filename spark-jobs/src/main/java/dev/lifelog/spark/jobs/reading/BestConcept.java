package dev.lifelog.spark.jobs.reading;

import java.io.Serializable;

/**
 * The best concept of an image.
 *
 * @param score 0 to 10,000
 */
public record BestConcept(String imageId, String concept, int score) implements Serializable {}
