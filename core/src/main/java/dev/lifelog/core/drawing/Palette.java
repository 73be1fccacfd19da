package dev.lifelog.core.drawing;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people with any kind of colour blindness tell apart, after Okabe and Ito; the order
 * keeps neighbours different in lightness too, so that they survive a grey printer.
 */
public final class Palette {

  public static final Color TEXT = new Color(0x26, 0x26, 0x26);
  public static final Color FAINT_TEXT = new Color(0x59, 0x59, 0x59);
  public static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  public static final Color AXIS = new Color(0x59, 0x59, 0x59);

  private static final List<Color> SERIES =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0x40, 0x40, 0x40),
          new Color(0xE3, 0xD5, 0x2B));

  private Palette() {}

  /** The colour of the series with this number, from 0; they begin anew after {@link #size()}. */
  public static Color series(int number) {
    return SERIES.get(number % SERIES.size());
  }

  /** How many series have a colour of their own. */
  public static int size() {
    return SERIES.size();
  }
}
