package dev.lifelog.synthetic.object;

/** What people carry, wear and push. */
final class Belongings {
  private Belongings() {}

  static void shoppingCart(Canvas c) {
    double thick = c.vary(0.05, 0.08);
    c.line(c.dark, thick * 1.3, -0.97, -0.75, -0.72, -0.7);
    c.line(c.dark, thick, -0.72, -0.7, -0.45, 0.35, -0.5, 0.6, 0.65, 0.6);
    if (c.chance(0.5)) {
      for (double x = -0.45; x < 0.6; x += 0.35) {
        c.box(c.any(), x, c.vary(-0.75, -0.55), 0.3, 0.5);
      }
    }
    if (c.chance(0.4)) {
      c.poly(c.body, -0.65, -0.45, 0.95, -0.4, 0.7, 0.3, -0.46, 0.3);
    }
    c.line(c.dark, thick, -0.65, -0.45, 0.95, -0.4, 0.7, 0.3, -0.46, 0.3, -0.65, -0.45);
    for (double t = 0.2; t < 0.9; t += 0.2) {
      c.line(c.dark, 0.03, -0.65 + 1.6 * t, -0.44, -0.46 + 1.16 * t, 0.3);
    }
    c.line(c.dark, 0.03, -0.6, -0.2, 0.87, -0.17);
    c.line(c.dark, 0.03, -0.53, 0.05, 0.78, 0.06);
    c.disc(c.accent, -0.38, 0.78, 0.13);
    c.disc(c.accent, 0.5, 0.78, 0.13);
  }

  static void suitcase(Canvas c) {
    double wide = c.vary(0.5, 0.9);
    double top = c.vary(-0.5, -0.35);
    c.line(c.dark, 0.08, -0.25, top, -0.25, top - 0.3, 0.25, top - 0.3, 0.25, top);
    c.round(c.body, -wide, top, 2 * wide, 0.9 - top, 0.12);
    for (double x : new double[] {-wide * 0.6, wide * 0.6}) {
      c.box(c.accent, x - 0.06, top, 0.12, 0.9 - top);
      c.box(c.pale, x - 0.08, top + 0.25, 0.16, 0.12);
    }
    if (c.chance(0.5)) {
      c.disc(c.dark, -wide * 0.7, 0.94, 0.08);
      c.disc(c.dark, wide * 0.7, 0.94, 0.08);
    }
    for (int i = c.count(0, 2); i > 0; i--) {
      c.at(c.vary(-0.2, 0.2), c.vary(0.1, 0.5), 1, c.vary(-30, 30), () -> sticker(c));
    }
  }

  private static void sticker(Canvas c) {
    c.box(c.any(), -0.14, -0.1, 0.28, 0.2);
  }

  static void hat(Canvas c) {
    double crown = c.vary(-0.75, -0.5);
    double brim = c.vary(0.82, 0.97);
    double taper = c.vary(0.38, 0.52);
    c.oval(c.body, 0, 0.42, brim, c.vary(0.18, 0.26));
    c.blob(
        c.body,
        -0.55,
        0.4,
        -taper - 0.05,
        -0.1,
        -taper,
        crown,
        0,
        crown - 0.06,
        taper,
        crown,
        taper + 0.05,
        -0.1,
        0.55,
        0.4,
        0,
        0.5);
    c.poly(c.accent, -0.56, 0.2, 0.56, 0.2, 0.57, 0.42, 0, 0.5, -0.57, 0.42);
  }

  static void shirt(Canvas c) {
    double sleeve = c.vary(0.0, 0.5);
    c.poly(
        c.body,
        -0.3,
        -0.8,
        0.3,
        -0.8,
        0.6,
        -0.65,
        0.97,
        -0.05 + sleeve,
        0.72,
        0.1 + sleeve,
        0.5,
        -0.2,
        0.5,
        0.92,
        -0.5,
        0.92,
        -0.5,
        -0.2,
        -0.72,
        0.1 + sleeve,
        -0.97,
        -0.05 + sleeve,
        -0.6,
        -0.65);
    if (c.chance(0.5)) {
      c.poly(c.accent, -0.3, -0.8, 0, -0.4, -0.25, -0.35);
      c.poly(c.accent, 0.3, -0.8, 0, -0.4, 0.25, -0.35);
      c.line(c.dark, 0.025, 0, -0.4, 0, 0.9);
      for (double y = -0.2; y < 0.9; y += 0.28) {
        c.disc(c.pale, 0.05, y, 0.04);
      }
    } else {
      c.segment(c.style.ground(), 0, -0.82, 0.24, 0.22, 180, 180);
      for (double y = -0.1; y < 0.8 && c.chance(0.8); y += 0.22) {
        c.line(c.accent, 0.09, -0.45, y, 0.45, y);
      }
    }
  }

  static void glasses(Canvas c) {
    double thick = c.vary(0.06, 0.11);
    double wide = c.vary(0.34, 0.42);
    double high = c.vary(0.24, 0.38);
    boolean sun = c.chance(0.5);
    boolean round = c.chance(0.5);
    for (double x : new double[] {-0.48, 0.48}) {
      if (round) {
        c.oval(sun ? c.dark : c.pale, x, 0, wide, high);
        c.ring(c.body, thick, x, 0, wide, high);
      } else {
        c.round(c.body, x - wide - 0.04, -high, 2 * wide + 0.08, 2 * high, 0.1);
        c.round(
            sun ? c.dark : c.pale,
            x - wide + thick,
            -high + thick,
            2 * (wide - thick),
            2 * (high - thick),
            0.08);
      }
    }
    c.arc(c.body, thick, 0, 0, 0.14, 0.12, 0, 180);
    c.line(c.body, thick, -0.88, -0.08, -0.98, -0.3);
    c.line(c.body, thick, 0.88, -0.08, 0.98, -0.3);
  }

  static void book(Canvas c) {
    if (c.chance(0.5)) {
      c.poly(c.body, -0.97, -0.5, 0, -0.38, 0.97, -0.5, 0.97, 0.62, 0, 0.75, -0.97, 0.62);
      c.poly(c.pale, -0.9, -0.58, 0, -0.42, 0, 0.66, -0.9, 0.52);
      c.poly(c.pale, 0.9, -0.58, 0, -0.42, 0, 0.66, 0.9, 0.52);
      c.line(c.dark, 0.03, 0, -0.42, 0, 0.66);
      for (double y = -0.32; y < 0.42; y += 0.14) {
        c.line(c.dark, 0.025, -0.78, y, -0.12, y + 0.1);
        c.line(c.dark, 0.025, 0.12, y + 0.1, 0.78 - c.vary(0, 0.2), y);
      }
    } else {
      double wide = c.vary(0.55, 0.66);
      c.poly(c.pale, -wide, 0.7, wide, 0.7, wide + 0.14, 0.85, -wide + 0.14, 0.85);
      c.poly(c.pale, wide, -0.9, wide + 0.14, -0.76, wide + 0.14, 0.85, wide, 0.72);
      c.box(c.body, -wide, -0.92, 2 * wide, 1.64);
      c.box(c.accent, -wide, -0.92, 0.16, 1.64);
      c.box(c.pale, -0.28, -0.65, 0.7, 0.35);
      c.writing(c.dark, -0.2, -0.55, 0.55, 2, 0.15);
    }
  }

  static void umbrella(Canvas c) {
    c.line(c.dark, 0.06, 0, -0.95, 0, 0.75);
    c.arc(c.dark, 0.08, -0.15, 0.75, 0.15, 0.17, 180, 180);
    c.segment(c.body, 0, -0.05, 0.95, 0.78, 0, 180);
    double[] feet = {-0.95, -0.32, 0.32, 0.95};
    c.blob(c.accent, 0, -0.83, 0.3, -0.4, 0.32, -0.05, -0.32, -0.05, -0.3, -0.4);
    for (int i = 0; i < 3; i++) {
      double middle = (feet[i] + feet[i + 1]) / 2;
      c.segment(c.style.ground(), middle, -0.03, 0.31, 0.12, 0, 180);
    }
  }

  static void scissors(Canvas c) {
    double open = c.vary(12, 26);
    for (int side : new int[] {-1, 1}) {
      c.at(
          0,
          0.1,
          1,
          side * open,
          () -> {
            c.poly(c.pale, -0.09, 0.1, 0.09, 0.1, 0.02 * side, -1);
            c.line(c.body, 0.12, 0, 0.1, -0.05 * side, 0.32);
            c.ring(c.body, 0.12, -0.07 * side, 0.58, 0.2, 0.26);
          });
    }
    c.disc(c.dark, 0, 0.08, 0.06);
  }

  static void key(Canvas c) {
    double bow = c.vary(0.28, 0.36);
    c.line(c.body, c.vary(0.1, 0.15), -0.3, 0, 0.92, 0);
    c.ring(c.body, c.vary(0.13, 0.2), -0.58, 0, bow, bow);
    int teeth = c.count(2, 3);
    for (int i = 0; i < teeth; i++) {
      c.line(c.body, 0.12, 0.86 - i * 0.22, 0, 0.86 - i * 0.22, c.vary(0.22, 0.36));
    }
  }
}
