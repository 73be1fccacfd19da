package dev.lifelog.core.collection;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image and what the organisers' detectors saw in it, best first.
 *
 * @param imageId like {@code u1_20180503_0617_i00}
 * @param utcMinute of the id, never of the file name: the camera's clock drifts
 * @param sequence counts within the minute and camera; the tables know no seconds
 * @param path relative to the collection's root, with slashes
 * @param attributes names of SUN attributes
 * @param categories Places-365 names with scores 0 to 10,000, in the order of the table
 * @param objects COCO objects
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
    implements Serializable {

  public CollectionImage {
    attributes = List.copyOf(attributes);
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    objects = List.copyOf(objects);
  }
}
