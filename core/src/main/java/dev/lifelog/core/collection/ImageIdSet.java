package dev.lifelog.core.collection;

import java.util.Optional;
import java.util.function.Predicate;

/** A set of image ids in a bit each. Holds ids of this format only: others are never in it. */
public final class ImageIdSet implements Predicate<String> {

  private final MinuteSlots slots = new MinuteSlots();

  /** Adds an image; false where it was there already. */
  boolean add(ImageId image) {
    return slots.add(image.minute(), slot(image));
  }

  boolean contains(ImageId image) {
    return slots.contains(image.minute(), slot(image));
  }

  @Override
  public boolean test(String id) {
    Optional<ImageId> image = ImageId.parse(id);
    return image.isPresent() && contains(image.get());
  }

  public long size() {
    return slots.size();
  }

  private static int slot(ImageId image) {
    return 2 * image.sequence() + (image.camera() == Camera.WEARABLE ? 0 : 1);
  }
}
