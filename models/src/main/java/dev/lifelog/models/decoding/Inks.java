package dev.lifelog.models.decoding;

/** Four printing inks to three colours of light, without a profile: close enough to see by. */
final class Inks {
  private Inks() {}

  /**
   * Converts interleaved pixels of four bands.
   *
   * @param colour {@link Colour#CMYK} or {@link Colour#YCCK}
   * @param inverted 255 stands for no ink
   * @return three bands
   */
  static byte[] toRgb(byte[] inks, int pixels, Colour colour, boolean inverted) {
    byte[] rgb = new byte[pixels * 3];
    int flip = inverted ? 0 : 0xFF;
    for (int i = 0; i < pixels; i++) {
      int at = i * 4;
      int light = (inks[at] & 0xFF) << 16 | (inks[at + 1] & 0xFF) << 8 | (inks[at + 2] & 0xFF);
      if (colour == Colour.YCCK) {
        // The three are stored as if they were red, green and blue: 255 less the ink.
        light = ~YccColours.toRgb(light >> 16, light >> 8 & 0xFF, light & 0xFF);
      }
      int paper = (inks[at + 3] & 0xFF) ^ flip;
      rgb[i * 3] = shade((light >> 16 & 0xFF) ^ flip, paper);
      rgb[i * 3 + 1] = shade((light >> 8 & 0xFF) ^ flip, paper);
      rgb[i * 3 + 2] = shade((light & 0xFF) ^ flip, paper);
    }
    return rgb;
  }

  private static byte shade(int light, int paper) {
    return (byte) ((light * paper + 127) / 255);
  }
}
