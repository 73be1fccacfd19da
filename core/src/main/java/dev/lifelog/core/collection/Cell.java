package dev.lifelog.core.collection;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One field of a table: text, a number, or one of the many spellings of nothing. */
final class Cell {

  private Cell() {}

  /** The text without surrounding blanks, or null where it says that there is no value. */
  static @Nullable String text(String field) {
    String text = field.strip();
    return isMissing(text) ? null : text;
  }

  private static boolean isMissing(String text) {
    return switch (text.length()) {
      case 0 -> true;
      case 3 -> text.equalsIgnoreCase("nan");
      case 4 -> text.equalsIgnoreCase("NULL") || text.equalsIgnoreCase("None");
      default -> false;
    };
  }

  /** The decimal number, or empty; Java's own names and suffixes (Infinity, 1d, 0x1p3) are none. */
  static OptionalDouble number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return OptionalDouble.empty();
      }
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException notOne) {
      return OptionalDouble.empty();
    }
  }

  static boolean isNumberOrMissing(String field) {
    String text = text(field);
    return text == null || number(text).isPresent();
  }
}
