package dev.lifelog.models.image;

import java.nio.file.Path;

/**
 * Where the features of a frozen part are kept, and how much of them.
 *
 * @param folder keeps them for later trainings on the same pictures too
 * @param variants of each picture, at least 1; fewer when they do not fit
 * @param maxBytes of one training's features
 */
public record PrefixCache(Path folder, int variants, long maxBytes) {
  private static final int VARIANTS = 8;
  private static final long MAX_BYTES = 4L << 30;

  public PrefixCache {
    if (variants < 1 || maxBytes < 0) {
      throw new IllegalArgumentException(variants + " variants in " + maxBytes + " bytes");
    }
  }

  /** Eight variants in at most 4 GiB. */
  public static PrefixCache in(Path folder) {
    return new PrefixCache(folder, VARIANTS, MAX_BYTES);
  }
}
