package dev.lifelog.models.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds format and size in the first bytes of a picture without decoding any of it. */
final class HeaderReader {
  private static final int SHORTEST = 12;
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

  private final ByteBuffer bytes;

  private HeaderReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static ImageHeader read(byte[] bytes) throws ImageRefused {
    return new HeaderReader(bytes).read();
  }

  private ImageHeader read() throws ImageRefused {
    if (bytes.capacity() == 0) {
      throw new ImageRefused(RefusalReason.EMPTY, "the file is empty");
    }
    if (unsigned(0) == MARKER && unsigned(1) == 0xD8 && unsigned(2) == MARKER) {
      return jpeg();
    }
    if (bytes.capacity() < SHORTEST) {
      throw new ImageRefused(
          RefusalReason.NOT_AN_IMAGE, "no picture in " + bytes.capacity() + " bytes");
    }
    if (bytes.getLong(0) == PNG_SIGNATURE) {
      return new ImageHeader(
          "png", int32(16, ByteOrder.BIG_ENDIAN), int32(20, ByteOrder.BIG_ENDIAN), 1);
    }
    String start = new String(bytes.array(), 0, SHORTEST, ISO_8859_1);
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return new ImageHeader("gif", little16(6), little16(8), 1);
    }
    if (start.startsWith("BM")) {
      return new ImageHeader(
          "bmp",
          int32(18, ByteOrder.LITTLE_ENDIAN),
          Math.abs(int32(22, ByteOrder.LITTLE_ENDIAN)),
          1);
    }
    throw unknown(start);
  }

  private static ImageRefused unknown(String start) {
    if (start.startsWith("ftyp", 4)) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, "HEIF/HEIC or AVIF pictures are not read");
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, "WebP pictures are not read");
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, "TIFF pictures are not read");
    }
    return new ImageRefused(
        RefusalReason.NOT_AN_IMAGE, "the first bytes are those of no known picture format");
  }

  /** Walks the segments up to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
  private ImageHeader jpeg() throws ImageRefused {
    int at = 2;
    while (true) {
      while (unsigned(at) != MARKER || unsigned(at + 1) == MARKER) {
        at++;
      }
      int marker = unsigned(at + 1);
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        return frame(at + 4);
      }
      if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        throw new ImageRefused(RefusalReason.CORRUPT, "a JPEG picture without a frame header");
      }
      boolean alone = marker == 0x01 || marker == 0x00 || (marker >= 0xD0 && marker <= 0xD8);
      at += alone ? 2 : 2 + big16(at + 2);
    }
  }

  private ImageHeader frame(int at) throws ImageRefused {
    int precision = unsigned(at);
    int components = unsigned(at + 5);
    if (precision != 8 || (components != 1 && components != 3)) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED,
          "a JPEG picture of " + components + " components of " + precision + " bits");
    }
    return new ImageHeader("jpeg", big16(at + 3), big16(at + 1), 1);
  }

  private int big16(int at) throws ImageRefused {
    return unsigned(at) << 8 | unsigned(at + 1);
  }

  private int little16(int at) throws ImageRefused {
    return unsigned(at + 1) << 8 | unsigned(at);
  }

  private int int32(int at, ByteOrder order) throws ImageRefused {
    unsigned(at + Integer.BYTES - 1);
    return bytes.duplicate().order(order).getInt(at);
  }

  private int unsigned(int at) throws ImageRefused {
    if (at >= bytes.capacity()) {
      throw new ImageRefused(
          RefusalReason.TRUNCATED,
          "the file ends after " + bytes.capacity() + " bytes, inside the header");
    }
    return Byte.toUnsignedInt(bytes.get(at));
  }
}
