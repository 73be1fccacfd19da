package dev.lifelog.models.image;

import java.io.Serializable;

/**
 * One wanted output of a frozen part.
 *
 * @param number its place in the cache
 * @param file path of the picture
 * @param sha256 of the file
 * @param variant which one, from 0, or {@link #PLAIN}
 */
public record PrefixRecord(int number, String file, String sha256, int variant)
    implements Serializable {
  /** The picture as it is. */
  public static final int PLAIN = -1;
}
