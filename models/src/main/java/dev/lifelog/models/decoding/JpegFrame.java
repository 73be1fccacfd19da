package dev.lifelog.models.decoding;

/**
 * What the segments before a JPEG's first scan say.
 *
 * @param inverted inks stored as 255 for none, which Adobe's programs do and announce
 * @param orientation 1 to 8 as EXIF counts them
 * @param scans 1 where rows can be decoded one after the other; else the whole picture's
 *     coefficients stand in memory, and each scan goes over them
 */
record JpegFrame(
    int width, int height, Colour colour, boolean inverted, int orientation, int scans) {

  /** What must be kept of all scans, 16 bits a sample. */
  private static final long MAX_COEFFICIENT_BYTES = 256L << 20;

  /** Pixels gone over in all scans: some seconds of work. */
  private static final long MAX_SCANNED = 800_000_000L;

  /** A small file can ask for hours of work and gigabytes of memory by many scans. */
  void checkScans() throws ImageRefused {
    long pixels = (long) width * height;
    if (scans > 1
        && (pixels * colour.bands() * Short.BYTES > MAX_COEFFICIENT_BYTES
            || pixels * scans > MAX_SCANNED)) {
      throw new ImageRefused(
          RefusalReason.TOO_MANY_PIXELS,
          width + "×" + height + " pixels in " + scans + " scans are too much to hold at once");
    }
  }
}
