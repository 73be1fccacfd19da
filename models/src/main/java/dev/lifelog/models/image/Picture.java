package dev.lifelog.models.image;

/**
 * A decoded training picture.
 *
 * @param rgb 0xRRGGBB, {@code side}×{@code side}
 * @param classes positions in the vocabulary, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(int[] rgb, int side, int[] classes, String moment) {
  boolean shows(int wanted) {
    for (int shown : classes) {
      if (shown == wanted) {
        return true;
      }
    }
    return false;
  }
}
