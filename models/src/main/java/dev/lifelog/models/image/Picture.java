package dev.lifelog.models.image;

import dev.lifelog.models.labels.LabelledImage;
import java.nio.file.Path;

/**
 * A training picture that can be read; its pixels stand apart in {@link Pictures}.
 *
 * @param number among the pictures of this training, from 0
 * @param sha256 of the file
 * @param classes positions in the vocabulary, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(int number, LabelledImage label, String sha256, int[] classes) {
  Path file() {
    return label.file();
  }

  String moment() {
    return label.moment();
  }

  boolean shows(int wanted) {
    for (int shown : classes) {
      if (shown == wanted) {
        return true;
      }
    }
    return false;
  }
}
