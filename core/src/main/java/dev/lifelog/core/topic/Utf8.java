package dev.lifelog.core.topic;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds where bytes stop to be UTF-8; the XML parser tells that they do, but not where. */
final class Utf8 {

  /** An XML declaration is shorter. */
  private static final int DECLARATION = 200;

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("^(\u00FE\u00FF|\u00FF\u00FE)|encoding\\s*=\\s*[\"'](?!(?i:utf-?8)[\"'])");

  private Utf8() {}

  /** Whether neither the XML declaration nor a byte order mark names another encoding. */
  static boolean isExpected(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION);
    String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return !OTHER_ENCODING.matcher(beginning).find();
  }

  /** The line of the first byte that is not UTF-8, counted from 1; 0 where all are. */
  static long malformedLine(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (!result.isError()) {
      return 0;
    }
    long line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
