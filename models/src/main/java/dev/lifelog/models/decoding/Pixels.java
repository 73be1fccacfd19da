package dev.lifelog.models.decoding;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * A picture as plain numbers.
 *
 * @param rgb 0xRRGGBB, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pixels(int[] rgb, int width, int height) {
  static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb;
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getSize() == width * height * image.getRaster().getNumBands()) {
      rgb =
          switch (image.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> ofBgr(buffer.getData(), width * height);
            case BufferedImage.TYPE_BYTE_GRAY -> ofGray(buffer.getData(), width * height);
            default -> drawn(image);
          };
    } else {
      rgb = drawn(image);
    }
    return new Pixels(rgb, width, height);
  }

  private static int[] ofBgr(byte[] bgr, int count) {
    int[] rgb = new int[count];
    for (int i = 0, at = 0; i < count; i++, at += 3) {
      rgb[i] = (bgr[at + 2] & 0xFF) << 16 | (bgr[at + 1] & 0xFF) << 8 | (bgr[at] & 0xFF);
    }
    return rgb;
  }

  /** As stored: the toolkit's own conversion takes grey for linear light and brightens it. */
  private static int[] ofGray(byte[] gray, int count) {
    int[] rgb = new int[count];
    for (int i = 0; i < count; i++) {
      rgb[i] = (gray[i] & 0xFF) * 0x010101;
    }
    return rgb;
  }

  /** Palettes, alpha (over black), 16 bits. */
  private static int[] drawn(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    try {
      graphics.drawImage(image, 0, 0, null);
    } finally {
      graphics.dispose();
    }
    return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
  }
}
