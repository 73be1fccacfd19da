package dev.lifelog.core.collection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One row of the concept table. {@code utcMinute} and {@code sequence} come from the id, never from
 * the file name: the camera's clock drifts. {@code path} is relative to the collection's root.
 * {@code categories} are in the table's order, best first, with scores 0–10,000.
 */
public record CollectionImage(
    String imageId,
    String userId,
    Instant utcMinute,
    int sequence,
    String path,
    List<String> attributes,
    Map<String, Integer> categories,
    List<DetectedObject> objects)
    implements Serializable {}
