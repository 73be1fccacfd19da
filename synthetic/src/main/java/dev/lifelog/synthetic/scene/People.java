package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** Other people, and the wearer's own hands at the lower edge of the picture. */
final class People {
  private People() {}

  /** Head, shoulders and trunk, cut at y: somebody behind a table or in a seat. */
  static void bust(Stage s, double x, double y, double scale) {
    Color clothes = s.any();
    Color hair = Palette.hsb(s.vary(0, 0.12), s.vary(0.1, 0.7), s.vary(0.08, 0.7));
    Color skin = Palette.hsb(s.vary(0.04, 0.08), s.vary(0.3, 0.6), s.vary(0.45, 0.97));
    boolean longHair = s.chance(0.4);
    s.at(
        x + s.jitter(0.05) * scale,
        y,
        scale,
        s.jitter(0.04),
        () -> {
          if (longHair) {
            s.oval(hair, 0, -0.95, 0.3, 0.42);
          }
          s.solidPoly(clothes, -0.48, 0, -0.5, -0.4, -0.36, -0.58, 0.36, -0.58, 0.5, -0.4, 0.48, 0);
          s.rect(Palette.shade(skin, 0.85), -0.09, -0.75, 0.18, 0.2);
          s.disc(skin, 0, -0.97, 0.22, 0.28);
          s.dome(hair, 0, -1.02, 0.24, 0.27);
          face(s);
        });
  }

  /** A whole figure with its feet at y. */
  static void standing(Stage s, double x, double y, double scale) {
    Color clothes = s.any();
    Color trousers = Palette.hsb(s.vary(0, 1), 0.3, s.vary(0.12, 0.5));
    Color hair = Palette.hsb(s.vary(0, 0.12), s.vary(0.1, 0.7), s.vary(0.08, 0.7));
    Color skin = Palette.hsb(s.vary(0.04, 0.08), s.vary(0.3, 0.6), s.vary(0.45, 0.97));
    s.at(
        x + s.jitter(0.08) * scale,
        y,
        scale,
        0,
        () -> {
          double step = 0.1 + s.jitter(0.06);
          s.line(trousers, 0.17, -0.08, -0.75, -step, -0.02);
          s.line(trousers, 0.17, 0.08, -0.75, step, -0.02);
          s.solidPoly(clothes, -0.2, -0.7, -0.27, -1.32, 0.27, -1.32, 0.2, -0.7);
          s.line(Palette.shade(clothes, 0.85), 0.11, -0.26, -1.25, -0.3, -0.75);
          s.line(Palette.shade(clothes, 0.85), 0.11, 0.26, -1.25, 0.3, -0.75);
          s.disc(skin, 0, -1.52, 0.14, 0.18);
          s.dome(hair, 0, -1.55, 0.15, 0.17);
        });
  }

  private static void face(Stage s) {
    s.oval(Color.DARK_GRAY, -0.08, -0.97, 0.025, 0.025);
    s.oval(Color.DARK_GRAY, 0.08, -0.97, 0.025, 0.025);
    s.arc(new Color(120, 40, 40), 0.025, 0, -0.87, 0.08, 0.05, 200, 140);
  }

  /** A forearm from outside the picture that ends in a hand at the origin, fingers to the top. */
  static void hand(Stage s, double x, double y, double scale, double turn) {
    Color skin = s.palette.skin();
    s.at(
        x,
        y,
        scale,
        turn,
        () -> {
          s.line(s.palette.sleeve(), 0.62, 0, 1.05, 0.05, 3);
          s.line(Palette.shade(skin, 0.9), 0.36, 0, 0.3, 0, 0.8);
          s.round(skin, -0.28, -0.15, 0.56, 0.62, 0.3);
          for (int i = 0; i < 4; i++) {
            double at = -0.21 + 0.14 * i;
            s.line(
                Palette.shade(skin, 0.8), 0.15, at, 0, at * 1.15, -0.36 + 0.03 * Math.abs(i - 1.5));
            s.line(skin, 0.12, at, 0.02, at * 1.15, -0.36 + 0.03 * Math.abs(i - 1.5));
          }
          s.line(skin, 0.16, 0.24, 0.2, 0.42, -0.02);
        });
  }

  /** A fist with the thumb up front, as it holds a cone, a phone's edge or a book's edge. */
  static void grip(Stage s, double x, double y, double scale, double turn) {
    Color skin = s.palette.skin();
    s.at(
        x,
        y,
        scale,
        turn,
        () -> {
          s.line(s.palette.sleeve(), 0.66, 0.05, 1.0, 0.25, 3);
          s.line(Palette.shade(skin, 0.9), 0.38, 0, 0.3, 0.05, 0.75);
          s.round(skin, -0.3, -0.25, 0.6, 0.65, 0.35);
          for (int i = 0; i < 4; i++) {
            s.round(Palette.shade(skin, 1.06), -0.33, -0.24 + 0.15 * i, 0.45, 0.14, 0.14);
          }
        });
  }
}
