package dev.lifelog.models.image;

/**
 * Pixels of a square picture.
 *
 * @param rgb 0xRRGGBB, {@code side}×{@code side}, rows top down
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Raster(int[] rgb, int side) {
  private static final int BYTES = 3;

  /** Three bytes a pixel, for keeping. */
  byte[] packed() {
    byte[] packed = new byte[rgb.length * BYTES];
    int at = 0;
    for (int pixel : rgb) {
      packed[at++] = (byte) (pixel >> 16);
      packed[at++] = (byte) (pixel >> 8);
      packed[at++] = (byte) pixel;
    }
    return packed;
  }

  static Raster unpacked(byte[] packed, int side) {
    int[] rgb = new int[side * side];
    for (int i = 0, at = 0; i < rgb.length; i++, at += BYTES) {
      rgb[i] = (packed[at] & 0xFF) << 16 | (packed[at + 1] & 0xFF) << 8 | (packed[at + 2] & 0xFF);
    }
    return new Raster(rgb, side);
  }
}
