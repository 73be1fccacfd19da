package dev.lifelog.core.collection;

import java.io.Serializable;
import java.util.Optional;

/**
 * An image within its minute, written {@code u1_20180503_0617_i00}.
 *
 * @param sequence 0 to 99
 */
public record ImageId(MinuteId minute, Camera camera, int sequence) implements Serializable {

  /** Of {@code _i00}. */
  private static final int SUFFIX = 4;

  /** The image, or empty where the text is no id or names a time that does not exist. */
  public static Optional<ImageId> parse(String text) {
    int end = text.length() - SUFFIX;
    if (end < 0 || text.charAt(end) != '_') {
      return Optional.empty();
    }
    int sequence = CompactTime.number(text, end + 2, 2);
    Optional<Camera> camera = camera(text.charAt(end + 1));
    if (sequence < 0 || camera.isEmpty()) {
      return Optional.empty();
    }
    return MinuteId.parse(text.substring(0, end))
        .map(minute -> new ImageId(minute, camera.get(), sequence));
  }

  private static Optional<Camera> camera(char letter) {
    for (Camera camera : Camera.values()) {
      if (camera.letter() == letter) {
        return Optional.of(camera);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return minute + "_" + camera.letter() + (sequence < 10 ? "0" : "") + sequence;
  }
}
