package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** What stands on tables: cups, plates, glasses, bottles, and the food. */
final class Tableware {
  private Tableware() {}

  /** A coffee cup on its saucer, seen from above at a slant; a unit is about the saucer's width. */
  static void coffee(Stage s, double x, double y, double scale) {
    Color china = s.chance(0.6) ? new Color(245, 243, 238) : s.vivid();
    double handle = s.chance(0.5) ? 1 : -1;
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.disc(Palette.shade(china, 0.93), 0, 0.12, 0.62, 0.26);
          s.oval(Palette.shade(china, 0.82), 0, 0.13, 0.4, 0.15);
          s.ring(china, 0.08, handle * 0.42, -0.18, 0.15, 0.15);
          s.solidPoly(china, -0.4, -0.35, -0.26, 0.14, 0.26, 0.14, 0.4, -0.35);
          s.oval(china, 0, 0.13, 0.26, 0.08);
          s.disc(china, 0, -0.36, 0.41, 0.16);
          s.oval(new Color(74, 42, 20), 0, -0.35, 0.35, 0.12);
          s.oval(new Color(206, 165, 120), 0.02, -0.35, 0.18, 0.06);
          Color steam = new Color(255, 255, 255, 110);
          for (int i = -1; i <= 1; i++) {
            double at = i * 0.16;
            s.curve(
                steam, 0.04, at, -0.5, at + 0.14, -0.65, at - 0.14, -0.8, at + s.jitter(0.1), -1);
          }
          s.line(new Color(190, 190, 195), 0.045, 0.3, 0.24, 0.62, 0.06);
        });
  }

  /** A full plate with fork and knife. */
  static void plate(Stage s, double x, double y, double scale) {
    Color china = s.chance(0.6) ? new Color(247, 246, 242) : s.any();
    Color food = Palette.hsb(s.vary(0.02, 0.14), s.vary(0.5, 0.9), s.vary(0.4, 0.85));
    Color greens = Palette.hsb(s.vary(0.2, 0.38), s.vary(0.5, 0.9), s.vary(0.35, 0.8));
    Color other = Palette.hsb(s.vary(0, 0.17), s.vary(0.3, 0.9), s.vary(0.7, 0.95));
    int kind = s.pick(3);
    double turn = s.vary(-0.4, 0.4);
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.disc(china, 0, 0, 0.72, 0.4);
          s.ring(Palette.shade(china, 0.8), 0.02, 0, 0, 0.5, 0.27);
          if (kind == 0) {
            s.disc(food, -0.12, -0.04, 0.26, 0.15);
            s.line(Palette.shade(food, 0.7), 0.03, -0.25, -0.08, 0, -0.02);
          } else if (kind == 1) {
            for (int i = 0; i < 7; i++) {
              s.arc(
                  other,
                  0.045,
                  -0.1 + 0.02 * i,
                  -0.02,
                  0.3 - 0.04 * i,
                  0.14 - 0.015 * i,
                  40 * i,
                  230);
            }
            s.oval(food, -0.08, -0.05, 0.13, 0.08);
          } else {
            s.solidPoly(food, -0.38, 0.05, -0.05, -0.22, 0.12, 0.12);
            s.oval(other, -0.1, -0.02, 0.05, 0.04);
            s.oval(greens, -0.2, 0.03, 0.04, 0.03);
          }
          for (int i = 0; i < 5; i++) {
            s.disc(
                greens,
                0.2 + 0.07 * Math.cos(i * 1.3),
                0.02 + 0.08 * Math.sin(i * 1.3),
                0.08,
                0.06);
          }
          s.at(-0.95, 0, 1, turn * 0.3, () -> fork(s));
          s.at(0.95, 0, 1, turn * 0.3, () -> knife(s));
        });
  }

  static void fork(Stage s) {
    Color steel = new Color(185, 188, 194);
    s.line(steel, 0.06, 0, 0.4, 0, -0.1);
    for (int i = -1; i <= 1; i++) {
      s.line(steel, 0.03, i * 0.05, -0.12, i * 0.05, -0.38);
    }
    s.line(steel, 0.05, -0.05, -0.12, 0.05, -0.12);
  }

  private static void knife(Stage s) {
    s.line(new Color(90, 90, 95), 0.08, 0, 0.4, 0, 0.1);
    s.solidPoly(new Color(200, 203, 208), -0.03, 0.1, -0.03, -0.4, 0.06, -0.25, 0.05, 0.1);
  }

  /** A wine glass with its foot at (x, y). */
  static void wine(Stage s, double x, double y, double scale) {
    Color wine = Palette.hsb(s.chance(0.6) ? 0.97 : 0.14, s.vary(0.5, 0.9), s.vary(0.4, 0.9));
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          Color glass = new Color(235, 240, 245, 170);
          s.disc(glass, 0, 0, 0.2, 0.06);
          s.line(new Color(220, 225, 232), 0.045, 0, 0, 0, -0.45);
          s.disc(glass, 0, -0.72, 0.24, 0.32);
          s.poly(wine, -0.23, -0.72, -0.16, -0.5, 0, -0.43, 0.16, -0.5, 0.23, -0.72);
          s.oval(Palette.shade(wine, 1.2), 0, -0.72, 0.23, 0.05);
        });
  }

  /** A pint of beer with a head of foam, its bottom at (x, y). */
  static void beer(Stage s, double x, double y, double scale) {
    Color beer = Palette.hsb(s.vary(0.06, 0.13), 0.9, s.vary(0.25, 0.95));
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.ring(new Color(225, 230, 235), 0.07, 0.33, -0.45, 0.16, 0.24);
          s.solidPoly(beer, -0.24, 0, -0.32, -0.85, 0.32, -0.85, 0.24, 0);
          s.round(new Color(250, 246, 232), -0.35, -1.05, 0.7, 0.27, 0.25);
          s.line(new Color(255, 255, 255, 120), 0.05, -0.2, -0.7, -0.16, -0.1);
        });
  }

  /** A bottle with its bottom at (x, y). */
  static void bottle(Stage s, double x, double y, double scale, Color glass) {
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.solidPoly(
              glass, -0.14, 0, -0.14, -0.5, -0.05, -0.68, -0.05, -0.95, 0.05, -0.95, 0.05, -0.68,
              0.14, -0.5, 0.14, 0);
          s.rect(Palette.hsb(0.12, 0.15, 0.92), -0.13, -0.4, 0.26, 0.22);
        });
  }

  static void bowl(Stage s, double x, double y, double scale) {
    Color china = s.any();
    Color soup = Palette.hsb(s.vary(0, 0.3), s.vary(0.4, 0.9), s.vary(0.5, 0.9));
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.solidPoly(china, -0.5, 0, -0.28, 0.34, 0.28, 0.34, 0.5, 0);
          s.disc(china, 0, 0, 0.5, 0.2);
          s.oval(soup, 0, 0.01, 0.42, 0.15);
          s.oval(Palette.shade(soup, 0.8), -0.1, 0, 0.08, 0.04);
          s.oval(Palette.shade(soup, 1.2), 0.14, 0.03, 0.07, 0.03);
        });
  }
}
