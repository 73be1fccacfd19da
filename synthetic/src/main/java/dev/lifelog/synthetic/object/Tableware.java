package dev.lifelog.synthetic.object;

/** What stands on a laid table. */
final class Tableware {
  private Tableware() {}

  static void cup(Canvas c) {
    double low = c.vary(0.35, 0.6);
    double high = c.vary(0.55, 0.75);
    double rim = c.vary(0.08, 0.22);
    if (c.chance(0.5)) {
      c.oval(c.accent, 0, 0.72, 0.95, 0.18);
    }
    c.ring(c.body, c.vary(0.1, 0.16), high, 0.02, 0.26, c.vary(0.25, 0.36));
    c.blob(
        c.body,
        -high,
        -0.5,
        -high * 0.95,
        0.2,
        -low,
        0.66,
        0,
        0.72,
        low,
        0.66,
        high * 0.95,
        0.2,
        high,
        -0.5,
        0,
        -0.52);
    if (c.chance(0.4)) {
      c.line(c.accent, 0.12, -high * 0.85, 0.05, high * 0.85, 0.05);
    }
    c.oval(c.body, 0, -0.5, high, rim);
    c.oval(c.dark, 0, -0.49, high * 0.85, rim * 0.75);
    if (c.chance(0.4)) {
      c.arc(c.pale, 0.05, -0.15, -0.8, 0.1, 0.15, 90, 180);
      c.arc(c.pale, 0.05, 0.2, -0.8, 0.1, 0.15, 270, 180);
    }
  }

  static void plate(Canvas c) {
    double tilt = c.vary(0.55, 1);
    c.oval(c.pale, 0, 0, 0.95, 0.95 * tilt);
    c.ring(c.accent, c.vary(0.02, 0.08), 0, 0, 0.84, 0.84 * tilt);
    double well = c.vary(0.5, 0.66);
    c.oval(Style.shade(c.pale, 0.88), 0, 0, well, well * tilt);
    for (int i = c.count(0, 4); i > 0; i--) {
      c.oval(
          c.any(),
          c.vary(-0.3, 0.3),
          c.vary(-0.3, 0.3) * tilt,
          c.vary(0.08, 0.22),
          c.vary(0.08, 0.2));
    }
  }

  static void bottle(Canvas c) {
    double wide = c.vary(0.24, 0.36);
    double neck = c.vary(0.08, 0.13);
    double shoulder = c.vary(-0.35, -0.05);
    c.blob(
        c.body,
        -neck,
        -0.85,
        -neck,
        shoulder - 0.2,
        -wide,
        shoulder + 0.15,
        -wide,
        0.88,
        0,
        0.95,
        wide,
        0.88,
        wide,
        shoulder + 0.15,
        neck,
        shoulder - 0.2,
        neck,
        -0.85,
        0,
        -0.88);
    c.box(c.accent, -neck * 1.2, -0.98, neck * 2.4, 0.14);
    double label = c.vary(0.25, 0.45);
    c.box(c.pale, -wide, shoulder + 0.35, 2 * wide, label);
    c.writing(c.dark, -wide * 0.6, shoulder + 0.45, wide * 1.2, 2, 0.11);
  }

  static void wineGlass(Canvas c) {
    double wide = c.vary(0.36, 0.5);
    double bottom = c.vary(-0.05, 0.15);
    c.line(c.pale, c.vary(0.05, 0.08), 0, bottom, 0, 0.85);
    c.oval(c.pale, 0, 0.88, c.vary(0.3, 0.42), 0.08);
    c.blob(
        c.pale,
        -wide * 0.85,
        -0.9,
        -wide,
        -0.4,
        -wide * 0.6,
        bottom - 0.08,
        0,
        bottom + 0.05,
        wide * 0.6,
        bottom - 0.08,
        wide,
        -0.4,
        wide * 0.85,
        -0.9,
        0,
        -0.92);
    double level = c.vary(-0.55, -0.3);
    c.blob(
        c.body,
        -wide * 0.9,
        level,
        -wide * 0.58,
        bottom - 0.1,
        0,
        bottom,
        wide * 0.58,
        bottom - 0.1,
        wide * 0.9,
        level,
        0,
        level + 0.03);
    c.ring(c.dark, 0.025, 0, -0.9, wide * 0.84, 0.07);
  }

  static void fork(Canvas c) {
    int tines = c.count(3, 4);
    double wide = c.vary(0.2, 0.28);
    c.line(c.body, c.vary(0.09, 0.15), 0, 0, 0, 0.92);
    c.blob(
        c.body, -wide, -0.35, 0, -0.42, wide, -0.35, wide * 0.7, -0.1, 0, 0.1, -wide * 0.7, -0.1);
    for (int i = 0; i < tines; i++) {
      double x = -wide + 2 * wide * i / (tines - 1);
      c.line(c.body, 0.07, x, -0.35, x, -0.92);
    }
    if (c.chance(0.5)) {
      c.line(c.accent, 0.13, 0, 0.45, 0, 0.92);
    }
  }

  static void spoon(Canvas c) {
    double wide = c.vary(0.24, 0.34);
    c.line(c.body, c.vary(0.08, 0.13), 0, -0.2, 0, 0.92);
    c.oval(c.body, 0, -0.56, wide, c.vary(0.34, 0.42));
    c.oval(Style.shade(c.body, 0.75), 0.02, -0.53, wide * 0.68, 0.26);
    if (c.chance(0.5)) {
      c.line(c.accent, 0.13, 0, 0.45, 0, 0.92);
    }
  }

  static void teapot(Canvas c) {
    double wide = c.vary(0.48, 0.58);
    c.ring(c.body, 0.11, wide + 0.08, 0.05, 0.26, 0.3);
    c.poly(c.body, -wide * 0.7, 0.3, -wide * 0.75, -0.05, -0.8, -0.5, -0.97, -0.42, -0.75, 0.2);
    c.oval(c.body, 0, 0.12, wide, c.vary(0.48, 0.58));
    c.segment(c.accent, 0, -0.3, wide * 0.62, 0.24, 0, 180);
    c.disc(c.accent, 0, -0.6, 0.1);
    c.box(c.body, -wide * 0.5, 0.6, wide, 0.12);
    for (int i = c.count(0, 4); i > 0; i--) {
      c.disc(c.accent, c.vary(-0.3, 0.3), c.vary(-0.1, 0.4), 0.07);
    }
  }
}
