package dev.lifelog.core.collection;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** A box as text: {@code x y w h}, between blanks, commas or brackets. */
final class BoxText {

  private static final int NUMBERS = 4;

  private BoxText() {}

  /** The box, or empty where the text has not four numbers or its sides are negative. */
  static Optional<Box> parse(String text) {
    double[] numbers = new double[NUMBERS];
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (isSeparator(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && !isSeparator(text.charAt(i))) {
        i++;
      }
      OptionalDouble number = Cell.number(text.substring(from, i));
      if (number.isEmpty() || count == NUMBERS) {
        return Optional.empty();
      }
      numbers[count++] = number.getAsDouble();
    }
    if (count < NUMBERS || numbers[2] < 0 || numbers[3] < 0) {
      return Optional.empty();
    }
    return Optional.of(new Box(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  static String write(Box box) {
    return decimal(box.x())
        + " "
        + decimal(box.y())
        + " "
        + decimal(box.width())
        + " "
        + decimal(box.height());
  }

  /** The shortest decimal that reads as the same number, never with an exponent. */
  static String decimal(double number) {
    return new BigDecimal(Double.toString(number)).toPlainString();
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '\t', ',', ';', '[', ']', '(', ')', '{', '}' -> true;
      default -> false;
    };
  }
}
