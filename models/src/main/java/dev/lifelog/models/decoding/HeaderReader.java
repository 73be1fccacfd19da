package dev.lifelog.models.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Finds format and size in the first bytes of a picture without decoding any of it. */
final class HeaderReader {
  private static final int SHORTEST = 12;
  private static final int PNG_SIGNATURE = 0x89504E47;

  private HeaderReader() {}

  static ImageHeader read(byte[] array) throws ImageRefused {
    Bytes bytes = new Bytes(array);
    if (bytes.length() == 0) {
      throw new ImageRefused(RefusalReason.EMPTY, "the file is empty");
    }
    if (isJpeg(bytes)) {
      JpegFrame frame = JpegSegments.read(bytes);
      return new ImageHeader("jpeg", frame.width(), frame.height(), frame.orientation());
    }
    if (bytes.length() < SHORTEST) {
      throw new ImageRefused(
          RefusalReason.NOT_AN_IMAGE, "no picture in " + bytes.length() + " bytes");
    }
    if (bytes.big32(0) == PNG_SIGNATURE && bytes.big32(4) == 0x0D0A1A0A) {
      return upright("png", bytes.big32(16), bytes.big32(20));
    }
    String start = new String(array, 0, SHORTEST, ISO_8859_1);
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return upright("gif", bytes.little16(6), bytes.little16(8));
    }
    if (start.startsWith("BM")) {
      return bmp(bytes);
    }
    throw unknown(start);
  }

  private static boolean isJpeg(Bytes bytes) throws ImageRefused {
    return bytes.length() > 2
        && bytes.unsigned(0) == 0xFF
        && bytes.unsigned(1) == 0xD8
        && bytes.unsigned(2) == 0xFF;
  }

  /** Run-length coded ones claim what they like of memory, and no camera writes any. */
  private static ImageHeader bmp(Bytes bytes) throws ImageRefused {
    int compression = bytes.little32(30);
    if (bytes.little32(14) < 40 || (compression != 0 && compression != 3)) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED, "a BMP picture of an old or a compressed kind");
    }
    return upright("bmp", bytes.little32(18), Math.abs(bytes.little32(22)));
  }

  private static ImageHeader upright(String format, int width, int height) {
    return new ImageHeader(format, width, height, Exif.UPRIGHT);
  }

  private static ImageRefused unknown(String start) {
    if (start.startsWith("ftyp", 4)) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, isoMedia(start) + " is not read");
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, "a WebP picture is not read");
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return new ImageRefused(RefusalReason.UNSUPPORTED, "a TIFF picture is not read");
    }
    return new ImageRefused(
        RefusalReason.NOT_AN_IMAGE, "the first bytes are those of no known picture format");
  }

  /** By its major brand (ISO/IEC 23008-12, annex B, and the AVIF specification). */
  private static String isoMedia(String start) {
    return switch (start.substring(8)) {
      case "heic", "heix", "heim", "heis", "hevc", "hevx" -> "a HEIC picture";
      case "mif1", "msf1" -> "a HEIF picture";
      case "avif", "avis" -> "an AVIF picture";
      default -> "a film or a picture of ISO media format";
    };
  }
}
