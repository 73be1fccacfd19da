package dev.lifelog.models.decoding;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * Pictures of any depth, palette or transparency as red, green and blue bytes. What is transparent
 * lies on white, as on the page that such a picture was drawn for: dark letters stay readable.
 */
final class PlainColours {
  private static final int OPAQUE = 0xFF;

  private PlainColours() {}

  static byte[] of(BufferedImage image) {
    return image.getColorModel() instanceof ComponentColorModel model && isPlain(model)
        ? components(image.getRaster(), model)
        : converted(image);
  }

  /** Grey or RGB, whose stored values mean brightness as they are. */
  private static boolean isPlain(ComponentColorModel model) {
    int type = model.getColorSpace().getType();
    return (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
        && model.getComponentSize(0) >= 8
        && model.getComponentSize(0) <= 16
        && !model.isAlphaPremultiplied();
  }

  /** As stored: the toolkit's own conversion takes grey for linear light and brightens it. */
  private static byte[] components(Raster raster, ColorModel model) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    int colours = model.getNumColorComponents();
    int excess = model.getComponentSize(0) - Byte.SIZE;
    byte[] rgb = new byte[width * raster.getHeight() * 3];
    int[] row = new int[width * bands];
    int out = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int at = 0; at < row.length; at += bands) {
        int alpha = bands > colours ? row[at + colours] >> excess : OPAQUE;
        for (int c = 0; c < 3; c++) {
          rgb[out++] = onWhite(row[at + (colours == 3 ? c : 0)] >> excess, alpha);
        }
      }
    }
    return rgb;
  }

  /** Palettes and packed pixels. */
  private static byte[] converted(BufferedImage image) {
    int width = image.getWidth();
    byte[] rgb = new byte[width * image.getHeight() * 3];
    int[] row = new int[width];
    int out = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        int alpha = pixel >>> 24;
        rgb[out++] = onWhite(pixel >> 16 & 0xFF, alpha);
        rgb[out++] = onWhite(pixel >> 8 & 0xFF, alpha);
        rgb[out++] = onWhite(pixel & 0xFF, alpha);
      }
    }
    return rgb;
  }

  private static byte onWhite(int value, int alpha) {
    return (byte) (alpha == OPAQUE ? value : (value * alpha + OPAQUE * (OPAQUE - alpha)) / OPAQUE);
  }
}
