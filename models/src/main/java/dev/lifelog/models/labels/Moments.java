package dev.lifelog.models.labels;

import dev.lifelog.core.collection.CollectionImage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a user's labelled images, handed over in the order of time, into moments: the same labels,
 * and never a long gap.
 */
final class Moments {
  static final Comparator<CollectionImage> BY_TIME =
      Comparator.comparing(CollectionImage::userId)
          .thenComparing(CollectionImage::utcMinute)
          .thenComparing(CollectionImage::imageId);

  /** After this long, the same label is another visit. */
  private static final Duration GAP = Duration.ofMinutes(20);

  private @Nullable CollectionImage last;
  private @Nullable Set<String> lastConcepts;
  private String moment = "";

  /** A key of the moment: its first image. */
  String of(CollectionImage image, Set<String> concepts) {
    if (last == null
        || !last.userId().equals(image.userId())
        || !concepts.equals(lastConcepts)
        || Duration.between(last.utcMinute(), image.utcMinute()).compareTo(GAP) > 0) {
      moment = image.imageId();
    }
    last = image;
    lastConcepts = concepts;
    return moment;
  }
}
