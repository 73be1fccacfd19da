package dev.lifelog.models.decoding;

/**
 * What the first bytes of a picture say.
 *
 * @param format {@code jpeg}, {@code png}, {@code gif} or {@code bmp}
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 */
public record ImageHeader(String format, int width, int height) {
  public long pixels() {
    return (long) width * height;
  }
}
