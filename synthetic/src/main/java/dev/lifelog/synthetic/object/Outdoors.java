package dev.lifelog.synthetic.object;

import java.awt.Color;

/** What stands under the sky. */
final class Outdoors {
  private Outdoors() {}

  static void tree(Canvas c) {
    Color crown =
        c.chance(0.7)
            ? Color.getHSBColor((float) c.vary(0.2, 0.42), 0.65f, (float) c.vary(0.35, 0.8))
            : c.body;
    c.poly(c.accent, -0.1, 0.1, 0.1, 0.1, 0.16, 0.97, -0.16, 0.97);
    if (c.chance(0.35)) {
      for (int i = 0; i < 3; i++) {
        double y = -0.95 + i * 0.42;
        double half = 0.38 + 0.16 * i;
        c.poly(crown, 0, y, half, y + 0.62, -half, y + 0.62);
      }
      return;
    }
    c.line(c.accent, 0.08, 0, 0.4, 0.3, 0.05);
    int lumps = c.count(5, 8);
    for (int i = 0; i < lumps; i++) {
      double a = 2 * Math.PI * i / lumps;
      c.disc(crown, 0.42 * Math.cos(a), -0.4 + 0.3 * Math.sin(a), c.vary(0.26, 0.36));
    }
    c.oval(crown, 0, -0.4, 0.5, 0.4);
    for (int i = c.count(0, 5); i > 0; i--) {
      c.disc(Style.shade(crown, 1.3), c.vary(-0.5, 0.5), c.vary(-0.75, -0.1), 0.07);
    }
  }

  static void flower(Canvas c) {
    Color leaf = Color.getHSBColor((float) c.vary(0.22, 0.42), 0.6f, 0.55f);
    c.line(leaf, c.vary(0.05, 0.09), 0, -0.2, c.vary(-0.1, 0.1), 0.96);
    c.blob(leaf, 0, 0.65, 0.3, 0.35, 0.55, 0.38, 0.3, 0.62);
    if (c.chance(0.6)) {
      c.blob(leaf, 0, 0.8, -0.3, 0.45, -0.55, 0.5, -0.3, 0.75);
    }
    int petals = c.count(5, 9);
    double longish = c.vary(0.22, 0.3);
    for (int i = 0; i < petals; i++) {
      c.at(0, -0.35, 1, 360.0 * i / petals, () -> c.oval(c.body, 0, -0.34, 0.15, longish));
    }
    c.disc(c.accent, 0, -0.35, c.vary(0.15, 0.24));
  }

  static void house(Canvas c) {
    double eaves = c.vary(-0.2, 0.05);
    if (c.chance(0.7)) {
      c.box(c.accent, c.vary(0.3, 0.5), -0.85, 0.2, 0.6);
    }
    c.box(c.body, -0.75, eaves, 1.5, 0.93 - eaves);
    c.poly(c.accent, -0.97, eaves, 0, c.vary(-0.98, -0.75), 0.97, eaves);
    double door = c.vary(-0.5, 0.2);
    c.box(c.dark, door, 0.35, 0.3, 0.58);
    for (double x : new double[] {-0.6, 0.28}) {
      if (Math.abs(x - door) > 0.25) {
        c.box(c.pale, x, eaves + 0.18, 0.32, 0.3);
        c.line(c.dark, 0.03, x + 0.16, eaves + 0.18, x + 0.16, eaves + 0.48);
        c.line(c.dark, 0.03, x, eaves + 0.33, x + 0.32, eaves + 0.33);
      }
    }
  }

  static void bench(Canvas c) {
    int slats = c.count(2, 3);
    c.line(c.dark, 0.08, -0.75, -0.45, -0.68, 0.3, -0.78, 0.8);
    c.line(c.dark, 0.08, 0.75, -0.45, 0.68, 0.3, 0.78, 0.8);
    c.line(c.dark, 0.06, -0.55, 0.35, -0.55, 0.72);
    c.line(c.dark, 0.06, 0.55, 0.35, 0.55, 0.72);
    for (int i = 0; i < slats; i++) {
      c.box(c.body, -0.97, -0.5 + i * 0.24, 1.94, c.vary(0.12, 0.16));
    }
    c.poly(c.body, -0.9, 0.2, 0.9, 0.2, 0.98, 0.3, -0.98, 0.3);
    c.poly(c.body, -0.95, 0.33, 0.95, 0.33, 0.98, 0.43, -0.98, 0.43);
  }

  static void bridge(Canvas c) {
    if (c.chance(0.5)) {
      c.box(c.body, -1, -0.2, 2, 0.75);
      c.segment(c.style.ground(), -0.5, 0.56, 0.36, 0.55, 0, 180);
      c.segment(c.style.ground(), 0.5, 0.56, 0.36, 0.55, 0, 180);
      c.box(c.accent, -1, -0.32, 2, 0.14);
    } else {
      c.box(c.accent, -0.6, -0.85, 0.12, 1.5);
      c.box(c.accent, 0.48, -0.85, 0.12, 1.5);
      c.arc(c.dark, 0.05, 0, -0.82, 0.54, 0.9, 180, 180);
      c.line(c.dark, 0.05, -0.54, -0.82, -1, 0.1);
      c.line(c.dark, 0.05, 0.54, -0.82, 1, 0.1);
      for (double x = -0.42; x < 0.45; x += 0.14) {
        double y = -0.82 + 0.9 * Math.sqrt(1 - x * x / 0.2916);
        c.line(c.dark, 0.02, x, y, x, 0.18);
      }
      c.box(c.body, -1, 0.15, 2, 0.13);
    }
    for (double x = -0.95; x < 0.9; x += 0.35) {
      c.arc(c.pale, 0.04, x + 0.15, 0.8, 0.16, 0.06, 180, 180);
    }
  }
}
