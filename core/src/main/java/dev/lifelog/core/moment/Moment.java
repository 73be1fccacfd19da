package dev.lifelog.core.moment;

import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive images of one place and scene.
 *
 * @param firstImage id; the moment holds the day's images from it to {@code lastImage}
 * @param begins local, of its first image
 * @param ends local, of its last image
 * @param place of most of its images; null where none is known
 * @param activity of most of its images; null where none is known
 * @param concept what its images show together
 * @param bestImage the informative one that shows it best; null where none is informative
 */
public record Moment(
    String firstImage,
    String lastImage,
    int images,
    LocalTime begins,
    LocalTime ends,
    @Nullable String place,
    @Nullable String activity,
    String concept,
    @Nullable String bestImage)
    implements Serializable {

  /** What each of its images can tell of it. */
  InMoment membership() {
    return new InMoment(firstImage, images);
  }

  boolean holds(String imageId) {
    return firstImage.compareTo(imageId) <= 0 && imageId.compareTo(lastImage) <= 0;
  }
}
