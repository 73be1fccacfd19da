package dev.lifelog.spark.jobs.reading;

import java.util.List;
import java.util.Map;

/**
 * An image and what the organisers' detectors said of it.
 *
 * @param categories with scores, 0 to 10,000
 * @param objects with scores, 0 to 10,000
 */
public record DetectedImage(
    StoredImage image,
    List<String> attributes,
    Map<String, Integer> categories,
    Map<String, Integer> objects) {}
