package dev.lifelog.models.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Encoded pictures to small square ones. Limits are checked on the header, before anything large is
 * decoded; a large picture is decoded at a part of its size. Immutable and safe for many threads.
 */
public final class ImageDecoding implements Serializable {
  private static final long serialVersionUID = 1;

  /** No wearable or phone camera writes more. */
  private static final long MAX_BYTES = 64L << 20;

  private static final long MAX_PIXELS = 120_000_000L;
  private static final int MIN_SIDE = 8;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private final int size;

  /** What the short side becomes before the middle is taken; 0 to stretch. */
  private final int shortSide;

  private final long maxBytes;
  private final long maxPixels;

  private final Duration timeLimit;
  private final Readers readers;

  private ImageDecoding(
      int size, int shortSide, long maxBytes, long maxPixels, Duration timeLimit, Readers readers) {
    this.size = size;
    this.shortSide = shortSide;
    this.maxBytes = maxBytes;
    this.maxPixels = maxPixels;
    this.timeLimit = timeLimit;
    this.readers = readers;
  }

  /**
   * To pictures of one size, with the usual limits.
   *
   * @param size side of the result in pixels
   */
  public static ImageDecoding to(int size, Fit fit) {
    return of(size, fit == Fit.STRETCH ? 0 : (int) Math.rint(size * 256 / 224.0));
  }

  /**
   * Undistorted, as torchvision's {@code Resize(shortSide)} and {@code CenterCrop(size)}, with the
   * usual limits.
   *
   * @param size side of the result in pixels
   * @param shortSide what the short side of the picture becomes before its middle is taken, at
   *     least {@code size}
   */
  public static ImageDecoding cropping(int size, int shortSide) {
    if (shortSide < size) {
      throw new IllegalArgumentException("short side: " + shortSide + ", below size " + size);
    }
    return of(size, shortSide);
  }

  private static ImageDecoding of(int size, int shortSide) {
    if (size < 1 || size > 4096) {
      throw new IllegalArgumentException("size: " + size + ", 1 to 4096 expected");
    }
    return new ImageDecoding(size, shortSide, MAX_BYTES, MAX_PIXELS, TIME_LIMIT, Readers.FASTEST);
  }

  /** With other limits than 64 MiB and 120 million pixels. */
  public ImageDecoding limits(long newMaxBytes, long newMaxPixels) {
    return new ImageDecoding(size, shortSide, newMaxBytes, newMaxPixels, timeLimit, readers);
  }

  /** With another limit than 10 seconds of processor time for each picture. */
  public ImageDecoding timeLimit(Duration newTimeLimit) {
    return new ImageDecoding(size, shortSide, maxBytes, maxPixels, newTimeLimit, readers);
  }

  /** By the Java runtime's decoders alone, the same everywhere. */
  public ImageDecoding portable() {
    return new ImageDecoding(size, shortSide, maxBytes, maxPixels, timeLimit, Readers.PORTABLE);
  }

  /** Whether this system has a JPEG decoder of its own that is used. */
  public static boolean isAccelerated() {
    return TurboJpeg.INSTANCE != null;
  }

  public int size() {
    return size;
  }

  /** A file's bytes within the limit. */
  public byte[] read(Path file) throws ImageRefused {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
      checkBytes(bytes.length);
      return bytes;
    } catch (NoSuchFileException e) {
      throw new ImageRefused(RefusalReason.UNREADABLE, "the file does not exist");
    } catch (IOException e) {
      throw new ImageRefused(
          RefusalReason.UNREADABLE, "the file cannot be read: " + e.getMessage());
    }
  }

  /** Format and size, with the limits applied; nothing is decoded. */
  public ImageHeader header(byte[] bytes) throws ImageRefused {
    checkBytes(bytes.length);
    ImageHeader header = HeaderReader.read(bytes);
    if (header.width() < MIN_SIDE || header.height() < MIN_SIDE) {
      throw new ImageRefused(
          RefusalReason.TOO_SMALL,
          header.width() + "×" + header.height() + " pixels, at least 8×8 expected");
    }
    if (header.pixels() > maxPixels) {
      throw new ImageRefused(
          RefusalReason.TOO_MANY_PIXELS,
          header.width() + "×" + header.height() + " pixels, at most " + maxPixels + " allowed");
    }
    return header;
  }

  /**
   * Decodes one picture.
   *
   * @return upright, {@code size}×{@code size} pixels
   */
  public Decoded decode(byte[] bytes) throws ImageRefused {
    ImageHeader header = header(bytes);
    Window window = Window.of(header.width(), header.height(), size, shortSide);
    Samples samples =
        readers.read(bytes, header, Reduction.of(header, window, size), Deadline.in(timeLimit));
    int[] rgb = Resampling.square(samples, window, size);
    return new Decoded(Upright.turn(rgb, size, header.orientation()), samples.quality(), header);
  }

  /** A decoded square picture made smaller: as if it had been decoded to this size at once. */
  public int[] shrink(int[] rgb, int side) {
    byte[] data = new byte[rgb.length * 3];
    for (int i = 0; i < rgb.length; i++) {
      data[3 * i] = (byte) (rgb[i] >> 16);
      data[3 * i + 1] = (byte) (rgb[i] >> 8);
      data[3 * i + 2] = (byte) rgb[i];
    }
    Samples samples = Samples.full(data, side, side, Colour.RGB);
    return Resampling.square(samples, Window.whole(side, side), size);
  }

  private void checkBytes(long length) throws ImageRefused {
    if (length == 0) {
      throw new ImageRefused(RefusalReason.EMPTY, "the file is empty");
    }
    if (length > maxBytes) {
      throw new ImageRefused(
          RefusalReason.TOO_MANY_BYTES, "more than the allowed " + maxBytes + " bytes");
    }
  }
}
