package dev.lifelog.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one physical line of comma-separated values, quoted as in RFC 4180.
 *
 * <p>A quoted field may hold commas and doubled quotes but no line end: a line is a record, so that
 * a quote which never closes costs its own line and not all that follow.
 */
public final class CsvLine {

  /** Enough for both tables without growing. */
  private static final int EXPECTED_FIELDS = 100;

  private CsvLine() {}

  /**
   * The fields, unquoted but not trimmed; empty where a quote never closes. A quote inside a field
   * that does not begin with one is a character like any other.
   */
  public static Optional<List<String>> fields(String text) {
    List<String> fields = new ArrayList<>(EXPECTED_FIELDS);
    int length = text.length();
    int start = 0;
    while (true) {
      if (start < length && text.charAt(start) == '"') {
        int end = closingQuote(text, start + 1);
        if (end < 0) {
          return Optional.empty();
        }
        int comma = commaFrom(text, end + 1);
        fields.add(unquoted(text, start + 1, end) + text.substring(end + 1, comma));
        start = comma;
      } else {
        int comma = commaFrom(text, start);
        fields.add(text.substring(start, comma));
        start = comma;
      }
      if (start >= length) {
        return Optional.of(fields);
      }
      start++;
    }
  }

  /**
   * Writes fields so that {@link #fields} reads the same again.
   *
   * @throws IllegalArgumentException if a field holds a line end
   */
  public static String of(Iterable<String> fields) {
    StringBuilder line = new StringBuilder(512);
    boolean first = true;
    for (String field : fields) {
      if (!first) {
        line.append(',');
      }
      first = false;
      append(line, field);
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String field) {
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\n' || c == '\r') {
        throw new IllegalArgumentException("a field holds a line end: " + field);
      }
      quoted |= c == ',' || c == '"';
    }
    if (quoted) {
      line.append('"').append(field.replace("\"", "\"\"")).append('"');
    } else {
      line.append(field);
    }
  }

  private static int commaFrom(String text, int from) {
    int comma = text.indexOf(',', from);
    return comma < 0 ? text.length() : comma;
  }

  private static int closingQuote(String text, int from) {
    int quote = text.indexOf('"', from);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      quote = text.indexOf('"', quote + 2);
    }
    return quote;
  }

  private static String unquoted(String text, int from, int to) {
    return text.substring(from, to).replace("\"\"", "\"");
  }
}
