package dev.lifelog.models.decoding;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** One decoding by the Java runtime's readers, every failure turned into a reason. */
final class PictureReader implements IIOReadWarningListener {
  private @Nullable ImageRefused damage;

  private PictureReader() {}

  /**
   * Decodes the first picture of a file.
   *
   * @param step every {@code step}-th pixel of every {@code step}-th row is kept
   */
  static BufferedImage read(ImageHeader header, InputStream bytes, int step) throws ImageRefused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
    if (!readers.hasNext()) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED, "this Java runtime reads no " + header.format());
    }
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
      return new PictureReader().read(header, reader, in, step);
    } catch (IOException | RuntimeException e) {
      throw refused(e);
    } finally {
      reader.dispose();
    }
  }

  private BufferedImage read(
      ImageHeader header, ImageReader reader, MemoryCacheImageInputStream in, int step)
      throws IOException, ImageRefused {
    reader.addIIOReadWarningListener(this);
    reader.setInput(in, true, true);
    // A frame may claim to be larger than the picture that the limits were checked on.
    if ((long) reader.getWidth(0) * reader.getHeight(0) > header.pixels()) {
      throw new ImageRefused(
          RefusalReason.CORRUPT, "the header says " + header + ", the picture is larger");
    }
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, step / 2, step / 2);
    BufferedImage image = reader.read(0, param);
    if (damage != null) {
      throw damage;
    }
    return image;
  }

  /** The JPEG reader fills what is missing with grey and only warns. */
  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    if (text.contains("premature end")) {
      damage = new ImageRefused(RefusalReason.TRUNCATED, "the picture ends early: " + warning);
    } else if (text.startsWith("corrupt") && !text.contains("extraneous")) {
      damage = new ImageRefused(RefusalReason.CORRUPT, warning);
    }
  }

  private static ImageRefused refused(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return new ImageRefused(RefusalReason.TRUNCATED, "the picture ends early");
      }
    }
    String message = String.valueOf(failure.getMessage());
    boolean unsupported = message.toLowerCase(Locale.ROOT).contains("unsupported");
    return new ImageRefused(
        unsupported ? RefusalReason.UNSUPPORTED : RefusalReason.CORRUPT,
        "the picture cannot be decoded: " + message);
  }
}
