package dev.lifelog.models.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** Walks a JPEG's segments (ITU-T T.81, annex B) up to its first scan; decodes nothing. */
final class JpegSegments {
  private static final int MARKER = 0xFF;
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;
  private static final int PROGRESSIVE = 0xC2;
  private static final int FIRST_ARITHMETIC = 0xC9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int NO_TRANSFORM = -1;

  private final Bytes bytes;
  private boolean jfif;
  private int adobeTransform = NO_TRANSFORM;
  private int orientation = Exif.UPRIGHT;

  private JpegSegments(Bytes bytes) {
    this.bytes = bytes;
  }

  static JpegFrame read(Bytes bytes) throws ImageRefused {
    return new JpegSegments(bytes).read();
  }

  private JpegFrame read() throws ImageRefused {
    int at = 2;
    int frame = 0;
    while (true) {
      while (bytes.unsigned(at) != MARKER || bytes.unsigned(at + 1) == MARKER) {
        at++;
      }
      int marker = bytes.unsigned(at + 1);
      int body = at + 4;
      if (marker == START_OF_SCAN && frame != 0) {
        return frame(frame, scans(frame, body));
      }
      if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        throw new ImageRefused(RefusalReason.CORRUPT, "a JPEG picture without a frame header");
      }
      boolean alone = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
      int length = alone ? 0 : bytes.big16(at + 2);
      if (isFrame(marker)) {
        if (frame != 0) {
          throw new ImageRefused(RefusalReason.CORRUPT, "a JPEG picture with two frame headers");
        }
        checkCoding(marker);
        frame = body;
      }
      note(marker, body, length - 2);
      at += 2 + length;
    }
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return marker >= BASELINE
        && marker <= 0xCF
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }

  private static void checkCoding(int marker) throws ImageRefused {
    if (marker != BASELINE && marker != EXTENDED && marker != PROGRESSIVE) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED,
          "a JPEG picture with "
              + (marker >= FIRST_ARITHMETIC ? "arithmetic" : "lossless or hierarchical")
              + " coding");
    }
  }

  private void note(int marker, int at, int length) throws ImageRefused {
    if (marker == APP0 && starts("JFIF\0", at, length)) {
      jfif = true;
    } else if (marker == APP1 && starts("Exif\0\0", at, length)) {
      int end = Math.min(at + length, bytes.length());
      orientation = Exif.orientation(ByteBuffer.wrap(bytes.array(), at + 6, end - at - 6));
    } else if (marker == APP14 && length >= 12 && starts("Adobe", at, length)) {
      adobeTransform = bytes.unsigned(at + 11);
    }
  }

  private boolean starts(String text, int at, int length) {
    return length >= text.length()
        && at + text.length() <= bytes.length()
        && new String(bytes.array(), at, text.length(), ISO_8859_1).equals(text);
  }

  private JpegFrame frame(int at, int scans) throws ImageRefused {
    int precision = bytes.unsigned(at);
    int components = bytes.unsigned(at + 5);
    if (precision != 8 || (components != 1 && components != 3 && components != 4)) {
      throw new ImageRefused(
          RefusalReason.UNSUPPORTED,
          "a JPEG picture of " + components + " components of " + precision + " bits");
    }
    return new JpegFrame(
        bytes.big16(at + 3),
        bytes.big16(at + 1),
        colour(at, components),
        adobeTransform != NO_TRANSFORM,
        orientation,
        scans);
  }

  /** As the reference decoder guesses, so that every reader takes a picture for the same. */
  private Colour colour(int frame, int components) throws ImageRefused {
    if (components == 1) {
      return Colour.GREY;
    }
    if (components == 4) {
      return adobeTransform == 2 ? Colour.YCCK : Colour.CMYK;
    }
    if (jfif) {
      return Colour.YCC;
    }
    if (adobeTransform != NO_TRANSFORM) {
      return adobeTransform == 0 ? Colour.RGB : Colour.YCC;
    }
    boolean named =
        bytes.unsigned(frame + 6) == 'R'
            && bytes.unsigned(frame + 9) == 'G'
            && bytes.unsigned(frame + 12) == 'B';
    return named ? Colour.RGB : Colour.YCC;
  }

  /** Within a scan 0xFF is never followed by 0xDA. */
  private int scans(int frame, int firstScan) throws ImageRefused {
    if (bytes.unsigned(frame - 3) != PROGRESSIVE
        && bytes.unsigned(firstScan) == bytes.unsigned(frame + 5)) {
      return 1;
    }
    int scans = 1;
    for (int at = firstScan; at + 1 < bytes.length(); at++) {
      if (bytes.array()[at] == (byte) MARKER && bytes.array()[at + 1] == (byte) START_OF_SCAN) {
        scans++;
      }
    }
    return Math.max(2, scans);
  }
}
