package dev.lifelog.core.drawing;

import java.awt.Color;

/**
 * How words are set.
 *
 * @param size in pixels
 * @param degrees by which the base line is turned clockwise
 */
public record TextStyle(double size, Weight weight, Anchor anchor, Color color, double degrees) {

  /** How thick the letters are. */
  public enum Weight {
    PLAIN,
    BOLD
  }

  /** Which part of the words stands at their place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Plain dark words that begin at their place. */
  public static TextStyle of(double size) {
    return new TextStyle(size, Weight.PLAIN, Anchor.START, Palette.TEXT, 0);
  }

  public TextStyle bold() {
    return new TextStyle(size, Weight.BOLD, anchor, color, degrees);
  }

  public TextStyle middle() {
    return new TextStyle(size, weight, Anchor.MIDDLE, color, degrees);
  }

  public TextStyle end() {
    return new TextStyle(size, weight, Anchor.END, color, degrees);
  }

  public TextStyle in(Color other) {
    return new TextStyle(size, weight, anchor, other, degrees);
  }

  public TextStyle turned(double clockwise) {
    return new TextStyle(size, weight, anchor, color, clockwise);
  }

  /**
   * How wide words may become: an upper estimate, since the fonts of whoever looks are unknown. The
   * shares are those of DejaVu Sans, the widest of the usual ones.
   */
  public double width(String words) {
    double em = words.codePoints().mapToDouble(TextStyle::share).sum();
    return em * size * (weight == Weight.BOLD ? 1.12 : 1);
  }

  private static double share(int character) {
    if ("ijlI.,:;'|!".indexOf(character) >= 0) {
      return 0.34;
    }
    if ("mwMW@%".indexOf(character) >= 0 || character > 0x2E80) {
      return 1;
    }
    return Character.isUpperCase(character) ? 0.72 : 0.63;
  }
}
