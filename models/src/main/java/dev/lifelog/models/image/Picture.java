package dev.lifelog.models.image;

import java.nio.file.Path;

/**
 * A training picture that can be read; its pixels stand apart in {@link Pictures}.
 *
 * @param number among the pictures of this training, from 0
 * @param sha256 of the file
 * @param classes positions in the vocabulary, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(int number, Path file, String sha256, int[] classes, String moment) {
  boolean shows(int wanted) {
    for (int shown : classes) {
      if (shown == wanted) {
        return true;
      }
    }
    return false;
  }
}
