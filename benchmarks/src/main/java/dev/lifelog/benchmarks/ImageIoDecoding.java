package dev.lifelog.benchmarks;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What one writes with the runtime alone: read, then draw to the wanted size. */
final class ImageIoDecoding {
  private ImageIoDecoding() {}

  /** Keeps every n-th pixel of every n-th row, as few as the result still needs. */
  static BufferedImage subsampled(byte[] jpeg, int size) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / size);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return bilinear(reader.read(0, param), size);
    } finally {
      reader.dispose();
    }
  }

  static BufferedImage full(byte[] jpeg, int size) throws IOException {
    return bilinear(ImageIO.read(new ByteArrayInputStream(jpeg)), size);
  }

  private static BufferedImage bilinear(BufferedImage image, int size) {
    BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, size, size, null);
    graphics.dispose();
    return small;
  }
}
