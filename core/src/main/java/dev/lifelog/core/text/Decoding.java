package dev.lifelog.core.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a line's bytes: strict UTF-8, and where that fails ISO-8859-1, in which every byte
 * means something. Decided line by line, so that one odd line changes no other.
 */
public record Decoding(String text, Encoding encoding) {

  public static Decoding of(byte[] bytes, int offset, int length) {
    if (isAscii(bytes, offset, length)) {
      return new Decoding(
          new String(bytes, offset, length, StandardCharsets.ISO_8859_1), Encoding.ASCII);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, offset, length))
              .toString();
      return new Decoding(text, Encoding.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return new Decoding(
          new String(bytes, offset, length, StandardCharsets.ISO_8859_1), Encoding.ISO_8859_1);
    }
  }

  private static boolean isAscii(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
