package dev.lifelog.models.decoding;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG pictures of unusual kinds. */
final class SampleJpegs {
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  private SampleJpegs() {}

  static byte[] progressive() {
    BufferedImage image = SamplePictures.drawn(BufferedImage.TYPE_INT_RGB, 320, 240);
    return written(new IIOImage(image, null, null), ImageWriteParam.MODE_DEFAULT);
  }

  /** Shapes of many colours with some noise, as a photograph has. */
  static byte[] photograph(int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int n = 0; n < 120; n++) {
      int rgb = random.nextInt(1 << 24);
      int left = random.nextInt(width);
      int top = random.nextInt(height);
      for (int y = top; y < Math.min(height, top + height / 5); y++) {
        for (int x = left; x < Math.min(width, left + width / 5); x++) {
          image.setRGB(x, y, rgb + 0x010101 * random.nextInt(6));
        }
      }
    }
    return written(new IIOImage(image, null, null), ImageWriteParam.MODE_DISABLED);
  }

  /** The inks of a red left and a blue right half, 0 for none, without Adobe's marker. */
  static byte[] cmyk() {
    return fourBands(new int[] {10, 245, 245, 10}, new int[] {245, 245, 10, 10});
  }

  /** As Adobe's programs write it: inverted, and announced. */
  static byte[] adobeCmyk() {
    return adobe(fourBands(new int[] {245, 10, 10, 245}, new int[] {10, 10, 245, 245}), 0);
  }

  /** Inverted; luma and differences of the colours' complement, as libjpeg writes them. */
  static byte[] adobeYcck() {
    // Stored C'M'Y' = (245, 10, 10) is 255 less RGB (10, 245, 245): its YCC is (175, 168, 10).
    return adobe(fourBands(new int[] {175, 168, 10, 245}, new int[] {219, 7, 154, 245}), 2);
  }

  private static byte[] fourBands(int[] left, int[] right) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, null);
    for (int i = 0; i < 64 * 48; i++) {
      raster.setPixel(i % 64, i / 64, i % 64 < 32 ? left : right);
    }
    return written(new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
  }

  private static byte[] written(IIOImage image, int progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.9f);
      param.setProgressiveMode(progressive);
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] adobe(byte[] jpeg, int transform) {
    byte[] body = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(jpeg, APP14, body);
  }

  /** With a camera's note on how it was held, in either byte order. */
  static byte[] oriented(byte[] jpeg, int orientation, ByteOrder order) {
    byte[] little = {
      'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0
    };
    byte[] big = {
      'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0
    };
    byte[] body = Arrays.copyOf(new byte[] {'E', 'x', 'i', 'f', 0, 0}, 6 + little.length);
    System.arraycopy(order == ByteOrder.BIG_ENDIAN ? big : little, 0, body, 6, little.length);
    return withSegment(jpeg, APP1, body);
  }

  /** Right after the start of the image. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] with = new byte[jpeg.length + body.length + 4];
    System.arraycopy(jpeg, 0, with, 0, 2);
    with[2] = (byte) 0xFF;
    with[3] = (byte) marker;
    with[4] = (byte) ((body.length + 2) >> 8);
    with[5] = (byte) (body.length + 2);
    System.arraycopy(body, 0, with, 6, body.length);
    System.arraycopy(jpeg, 2, with, 6 + body.length, jpeg.length - 2);
    return with;
  }

  static int frame(byte[] jpeg) {
    for (int i = 0; i + 1 < jpeg.length; i++) {
      int marker = jpeg[i + 1] & 0xFF;
      if (jpeg[i] == (byte) 0xFF && marker >= 0xC0 && marker <= 0xC2) {
        return i;
      }
    }
    throw new IllegalStateException("no frame header");
  }
}
