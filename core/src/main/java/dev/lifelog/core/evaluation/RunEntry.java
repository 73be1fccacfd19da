package dev.lifelog.core.evaluation;

import java.io.Serializable;

/**
 * One answer of a run; its rank is its position.
 *
 * @param confidence 0 to 1
 */
public record RunEntry(String topicId, String imageId, double confidence) implements Serializable {}
