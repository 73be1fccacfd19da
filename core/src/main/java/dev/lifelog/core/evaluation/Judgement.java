package dev.lifelog.core.evaluation;

import java.io.Serializable;

/** A line of a ground truth: the image answers the topic and belongs to the cluster. */
public record Judgement(String topicId, String imageId, String clusterId) implements Serializable {}
