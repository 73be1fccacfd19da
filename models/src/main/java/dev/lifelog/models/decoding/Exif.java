package dev.lifelog.models.decoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing of a camera's notes that changes how a picture is read. Damaged notes say nothing.
 */
final class Exif {
  static final int UPRIGHT = 1;

  private static final int ORIENTATION_TAG = 0x0112;
  private static final int SHORT_TYPE = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  /**
   * Orientation in a TIFF structure (EXIF 2.3, section 4.6.4).
   *
   * @param tiff from its byte order mark on
   * @return 1 to 8
   */
  static int orientation(ByteBuffer tiff) {
    if (tiff.remaining() < 8) {
      return UPRIGHT;
    }
    ByteBuffer in = tiff.slice();
    switch (in.getShort(0)) {
      case 0x4949 -> in.order(ByteOrder.LITTLE_ENDIAN);
      case 0x4D4D -> in.order(ByteOrder.BIG_ENDIAN);
      default -> {
        return UPRIGHT;
      }
    }
    long directory = Integer.toUnsignedLong(in.getInt(4));
    if (directory > in.limit() - 2) {
      return UPRIGHT;
    }
    int at = (int) directory + 2;
    int entries = Short.toUnsignedInt(in.getShort((int) directory));
    for (int i = 0; i < entries && at + ENTRY <= in.limit(); i++, at += ENTRY) {
      if (Short.toUnsignedInt(in.getShort(at)) == ORIENTATION_TAG
          && in.getShort(at + 2) == SHORT_TYPE) {
        int value = Short.toUnsignedInt(in.getShort(at + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
