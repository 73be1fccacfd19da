package dev.lifelog.synthetic.scene;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes JPEG with fixed settings and no metadata that changes: the same picture, the same bytes.
 */
public final class JpegFile {
  private static final float QUALITY = 0.8f;

  private JpegFile() {}

  public static byte[] encode(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static void write(BufferedImage image, Path file) throws IOException {
    Files.write(file, encode(image));
  }
}
