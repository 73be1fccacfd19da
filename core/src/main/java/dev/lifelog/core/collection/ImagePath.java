package dev.lifelog.core.collection;

import java.util.Optional;

/**
 * Paths of images: relative to {@code u1/Autographer/} in the concept table, or to {@code u1/} for
 * the phone's; relative to the collection's root everywhere else.
 */
final class ImagePath {

  static final String WEARABLE = "Autographer";

  private ImagePath() {}

  /** The phone's folder, {@code u1_photos}. */
  static String photos(String user) {
    return user + "_photos";
  }

  /** The path from the collection's root; empty where it would lead out of it. */
  static Optional<String> fromTable(String user, String written) {
    String path = written.replace('\\', '/');
    if (path.startsWith("/") || path.indexOf(':') == 1 || climbs(path)) {
      return Optional.empty();
    }
    return Optional.of(
        path.startsWith(photos(user) + "/")
            ? user + "/" + path
            : user + "/" + WEARABLE + "/" + path);
  }

  /** What {@link #fromTable} reads as the path. */
  static String toTable(String user, String path) {
    String wearable = user + "/" + WEARABLE + "/";
    if (path.startsWith(wearable)) {
      return path.substring(wearable.length());
    }
    if (path.startsWith(user + "/" + photos(user) + "/")) {
      return path.substring(user.length() + 1);
    }
    throw new IllegalArgumentException("the path of an image of " + user + " is " + path);
  }

  private static boolean climbs(String path) {
    return path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../");
  }
}
