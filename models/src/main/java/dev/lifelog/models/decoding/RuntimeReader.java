package dev.lifelog.models.decoding;

import dev.lifelog.core.Causes;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** One decoding by the Java runtime's readers, every failure turned into a reason. */
final class RuntimeReader extends ReadProgress implements IIOReadWarningListener {
  private final ImageHeader header;
  private final Deadline deadline;
  private final ImageReadParam param = new ImageReadParam();
  private final Samples.Grid across;
  private final Samples.Grid down;
  private @Nullable ImageRefused damage;

  private RuntimeReader(ImageHeader header, Reduction reduction, Deadline deadline) {
    super(deadline);
    this.header = header;
    this.deadline = deadline;
    int stepX = Math.max(1, (int) reduction.across());
    int stepY = Math.max(1, (int) reduction.down());
    param.setSourceSubsampling(stepX, stepY, stepX / 2, stepY / 2);
    across = Samples.Grid.every(stepX);
    down = Samples.Grid.every(stepY);
  }

  /** Decodes the first picture of a file, leaving out columns and rows. */
  static Samples read(byte[] bytes, ImageHeader header, Reduction reduction, Deadline deadline)
      throws ImageRefused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
    if (!readers.hasNext()) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED, "this Java runtime reads no " + header.format());
    }
    ImageReader reader = readers.next();
    try (PictureStream in = new PictureStream(bytes, deadline)) {
      return new RuntimeReader(header, reduction, deadline).read(bytes, reader, in);
    } catch (IOException | RuntimeException e) {
      throw deadline.passed() ? deadline.refusal() : refused(e);
    } finally {
      reader.dispose();
    }
  }

  private Samples read(byte[] bytes, ImageReader reader, PictureStream in)
      throws IOException, ImageRefused {
    reader.addIIOReadWarningListener(this);
    reader.addIIOReadProgressListener(this);
    reader.setInput(in, true, true);
    // A frame may claim to be larger than the picture that the limits were checked on.
    if ((long) reader.getWidth(0) * reader.getHeight(0) > header.pixels()) {
      throw new ImageRefused(
          RefusalReason.CORRUPT, "the header says " + header + ", the picture is larger");
    }
    Samples samples =
        header.format().equals("jpeg")
            ? jpeg(reader.readRaster(0, param), JpegSegments.read(new Bytes(bytes)))
            : other(reader.read(0, param));
    if (deadline.passed()) {
      throw deadline.refusal();
    }
    if (damage != null) {
      throw damage;
    }
    return samples;
  }

  /** As stored: colours are converted once the picture is small. */
  private Samples jpeg(Raster raster, JpegFrame frame) throws ImageRefused {
    byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
    int width = raster.getWidth();
    int height = raster.getHeight();
    int bands = raster.getNumBands();
    if (bands != frame.colour().bands() || data.length < width * height * bands) {
      throw new ImageRefused(
          RefusalReason.CORRUPT,
          "the header says " + frame.colour() + ", the picture has " + bands + " components");
    }
    if (bands == 4) {
      byte[] rgb = Inks.toRgb(data, width * height, frame.colour(), frame.inverted());
      return new Samples(rgb, width, height, Colour.RGB, across, down);
    }
    return new Samples(data, width, height, frame.colour(), across, down);
  }

  private Samples other(BufferedImage image) {
    return new Samples(
        PlainColours.of(image), image.getWidth(), image.getHeight(), Colour.RGB, across, down);
  }

  /** The JPEG reader fills what is missing with grey and only warns. */
  @Override
  public void warningOccurred(ImageReader source, String warning) {
    damage = Warnings.refusal(warning);
  }

  private static ImageRefused refused(Exception failure) {
    if (Causes.first(EOFException.class, failure).isPresent()) {
      return new ImageRefused(RefusalReason.TRUNCATED, "the picture ends early");
    }
    String message = String.valueOf(failure.getMessage());
    boolean unsupported = message.toLowerCase(Locale.ROOT).contains("unsupported");
    return new ImageRefused(
        unsupported ? RefusalReason.UNSUPPORTED : RefusalReason.CORRUPT,
        "the picture cannot be decoded: " + message);
  }
}
