package dev.lifelog.models.labels;

import java.util.Locale;

/** One spelling for names that people write. */
final class ClassName {
  private ClassName() {}

  static String of(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Of a folder: letters and digits joined by underscores, as concepts are written. */
  static String ofFolder(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }
}
