package dev.lifelog.core.drawing;

import java.awt.Color;

/** How the bars of a series are filled: by colour, and by stripes once the colours are used up. */
record Swatch(Color color, int stripeEvery) {

  private static final int STRIPE = 2;

  static Swatch of(int series) {
    int round = series / Palette.size();
    return new Swatch(Palette.series(series), round == 0 ? 0 : Math.max(3, 8 - 2 * round));
  }

  void draw(Drawing drawing, double x, double y, double width, double height) {
    if (height <= 0) {
      return;
    }
    drawing.box(x, y, width, height, color);
    if (stripeEvery > 0) {
      for (double up = stripeEvery - STRIPE; up + STRIPE <= height; up += stripeEvery) {
        drawing.box(x, y + height - up - STRIPE, width, STRIPE, Color.WHITE);
      }
    }
  }
}
