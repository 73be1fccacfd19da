package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** Screens, keyboards and lines that read as text from afar. */
final class Screens {
  private Screens() {}

  /** Lines of words of uneven length, with no letters and so no fonts. */
  static void text(Stage s, Color ink, double x, double y, double width, double height, int lines) {
    double step = height / lines;
    for (int i = 0; i < lines; i++) {
      double at = x;
      double end = x + width * s.vary(0.55, 1);
      while (at < end) {
        double word = width * s.vary(0.06, 0.2);
        double stop = Math.min(at + word, end);
        s.rect(ink, at, y + i * step, stop - at, step * 0.42);
        at = stop + width * 0.03;
      }
    }
  }

  /** What a computer shows: a window with a bar, text, a side column, at times a chart. */
  static void desktop(Stage s, double x, double y, double width, double height) {
    boolean dark = s.chance(0.35);
    Color ground =
        dark ? Palette.hsb(s.vary(0, 1), 0.3, 0.15) : Palette.hsb(s.vary(0, 1), 0.08, 0.96);
    Color ink = dark ? new Color(190, 205, 195) : new Color(70, 74, 84);
    s.rect(ground, x, y, width, height);
    s.rect(s.any(), x, y, width, height * 0.09);
    s.rect(Palette.mix(ground, ink, 0.15), x, y + height * 0.09, width * 0.2, height * 0.91);
    text(s, ink, x + width * 0.03, y + height * 0.16, width * 0.14, height * 0.5, 6);
    if (s.chance(0.4)) {
      for (int i = 0; i < 5; i++) {
        double bar = height * s.vary(0.1, 0.55);
        s.rect(s.vivid(), x + width * (0.3 + 0.12 * i), y + height * 0.85 - bar, width * 0.08, bar);
      }
    } else {
      text(s, ink, x + width * 0.26, y + height * 0.16, width * 0.68, height * 0.78, 11);
    }
  }

  /**
   * Rows of keys in a trapezoid, wider towards the wearer; (x, y) is the middle of its far edge.
   */
  static void keyboard(
      Stage s, double x, double y, double farWidth, double nearWidth, double depth, Color body) {
    s.solidPoly(
        body,
        x - farWidth / 2,
        y,
        x + farWidth / 2,
        y,
        x + nearWidth / 2,
        y + depth,
        x - nearWidth / 2,
        y + depth);
    Color key =
        body.getRed() + body.getGreen() + body.getBlue() > 380
            ? Palette.shade(body, 0.62)
            : Palette.shade(body, 2.2);
    int rows = 4;
    for (int row = 0; row < rows; row++) {
      double from = (row + 0.2) / rows;
      double to = (row + 0.82) / rows;
      double half = (farWidth + (nearWidth - farWidth) * from) * 0.47;
      int keys = row == rows - 1 ? 5 : 12;
      for (int i = 0; i < keys; i++) {
        double left = x - half + 2 * half * i / keys;
        s.rect(key, left, y + depth * from, 2 * half / keys * 0.8, depth * (to - from));
      }
    }
  }

  /** A small laptop on somebody's table, its hinge at (x, y). */
  static void openLaptop(Stage s, double x, double y, double scale) {
    Color body = Palette.shade(s.palette.metal(), 1.1);
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.box(body, -0.5, -0.62, 1, 0.62);
          desktop(s, -0.44, -0.56, 0.88, 0.5);
          s.solidPoly(Palette.shade(body, 0.85), -0.5, 0, 0.5, 0, 0.6, 0.3, -0.6, 0.3);
        });
  }

  /** A picture in motion: what a television shows. */
  static void broadcast(Stage s, double x, double y, double width, double height) {
    switch (s.pick(3)) {
      case 0 -> {
        Color grass = Palette.hsb(s.vary(0.25, 0.4), 0.7, s.vary(0.4, 0.75));
        s.rect(grass, x, y, width, height);
        s.rect(s.any(), x, y, width, height * 0.22);
        s.ring(Color.WHITE, 0.03, x + width / 2, y + height * 0.62, width * 0.16, height * 0.16);
        s.line(Color.WHITE, 0.03, x + width / 2, y + height * 0.22, x + width / 2, y + height);
        Color team = s.vivid();
        for (int i = 0; i < 6; i++) {
          double px = x + width * s.vary(0.1, 0.9);
          double py = y + height * s.vary(0.4, 0.85);
          s.line(
              i % 2 == 0 ? team : Color.WHITE,
              0.06,
              px,
              py,
              px + s.jitter(0.03),
              py + height * 0.1);
        }
      }
      case 1 -> {
        s.rect(s.any(), x, y, width, height);
        s.clip(
            new java.awt.geom.Rectangle2D.Double(x, y, width, height),
            () -> People.bust(s, x + width * 0.5, y + height, height * 0.75));
        s.rect(s.vivid(), x, y + height * 0.82, width, height * 0.13);
        text(s, Color.WHITE, x + width * 0.06, y + height * 0.86, width * 0.8, height * 0.08, 1);
      }
      default -> {
        s.rect(s.vivid(), x, y, width, height);
        s.poly(
            s.any(),
            x,
            y + height,
            x + width * 0.35,
            y + height * 0.3,
            x + width * 0.7,
            y + height);
        s.poly(
            s.any(),
            x + width * 0.4,
            y + height,
            x + width * 0.75,
            y + height * 0.45,
            x + width,
            y + height);
        s.oval(
            new Color(255, 240, 180),
            x + width * 0.8,
            y + height * 0.2,
            width * 0.07,
            width * 0.07);
      }
    }
    s.poly(
        new Color(255, 255, 255, 35),
        x,
        y,
        x + width * 0.4,
        y,
        x + width * 0.1,
        y + height,
        x,
        y + height);
  }
}
