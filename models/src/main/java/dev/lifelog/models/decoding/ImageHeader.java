package dev.lifelog.models.decoding;

/**
 * What the first bytes of a picture say.
 *
 * @param format {@code jpeg}, {@code png}, {@code gif} or {@code bmp}
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation 1 to 8 as EXIF counts them: how the stored picture is turned or mirrored to
 *     stand upright; 1 for upright
 */
public record ImageHeader(String format, int width, int height, int orientation) {
  public long pixels() {
    return (long) width * height;
  }
}
