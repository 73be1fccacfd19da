package dev.lifelog.core.evaluation;

import java.io.Serializable;

/** A kind of moment that answers a topic, described in words or by its class name. */
public record Cluster(String topicId, String clusterId, String description)
    implements Serializable {}
