package dev.lifelog.synthetic.object;

import java.awt.Color;

/** What stands or hangs in a room. */
final class Household {
  private Household() {}

  static void refrigerator(Canvas c) {
    double wide = c.vary(0.42, 0.55);
    double split = c.vary(-0.45, -0.2);
    c.round(c.pale, -wide, -0.97, 2 * wide, 1.9, 0.06);
    c.line(c.dark, 0.03, -wide, split, wide, split);
    double handle = c.chance(0.5) ? wide - 0.1 : -wide + 0.1;
    c.line(c.dark, 0.06, handle, split - 0.3, handle, split - 0.1);
    c.line(c.dark, 0.06, handle, split + 0.1, handle, split + 0.5);
    c.line(c.dark, 0.07, -wide + 0.1, 0.96, -wide + 0.2, 0.96);
    c.line(c.dark, 0.07, wide - 0.2, 0.96, wide - 0.1, 0.96);
    for (int i = c.count(0, 3); i > 0; i--) {
      c.box(c.any(), c.vary(-0.25, 0.1), c.vary(split + 0.05, 0.4), 0.15, 0.15);
    }
  }

  static void chair(Canvas c) {
    double thick = c.vary(0.07, 0.11);
    c.line(c.body, thick, -0.45, -0.92, -0.45, 0.95);
    c.line(c.body, thick, 0.15, -0.92, 0.15, 0.15);
    c.line(c.body, thick, 0.15, 0.1, 0.15, 0.75);
    c.line(c.body, thick, 0.55, 0.25, 0.55, 0.95);
    c.line(c.body, thick, -0.1, 0.25, -0.1, 0.95);
    if (c.chance(0.5)) {
      c.box(c.accent, -0.45, -0.92, 0.6, 0.6);
    } else {
      for (double y = -0.85; y < -0.2; y += 0.22) {
        c.line(c.body, thick, -0.45, y, 0.15, y);
      }
    }
    c.poly(c.accent, -0.48, 0.05, 0.2, 0.05, 0.6, 0.25, -0.12, 0.25);
  }

  static void tableLamp(Canvas c) {
    double top = c.vary(0.22, 0.35);
    double low = c.vary(0.5, 0.7);
    c.line(c.dark, c.vary(0.05, 0.1), 0, -0.1, 0, 0.8);
    if (c.chance(0.5)) {
      c.oval(c.accent, 0, 0.48, c.vary(0.15, 0.26), 0.32);
    }
    c.oval(c.dark, 0, 0.86, c.vary(0.3, 0.42), 0.1);
    c.poly(c.body, -top, -0.92, top, -0.92, low, 0, -low, 0);
    c.line(c.accent, 0.05, -low * 0.95, -0.06, low * 0.95, -0.06);
    if (c.chance(0.4)) {
      c.line(c.dark, 0.02, 0.2, 0, 0.2, 0.25);
    }
  }

  static void bed(Canvas c) {
    double foot = c.vary(0.2, 0.4);
    c.round(c.accent, -0.98, -0.65, 0.18, 1.35, 0.05);
    c.round(c.accent, 0.82, 0.3 - foot * 0.5, 0.16, 0.4 + foot * 0.5, 0.05);
    c.box(c.accent, -0.85, 0.3, 1.7, 0.2);
    c.round(c.pale, -0.8, -0.02, 1.62, 0.36, 0.1);
    c.round(c.pale, -0.78, -0.22, 0.5, 0.26, 0.12);
    c.round(c.body, -0.25, -0.1, 1.08, 0.46, 0.1);
    if (c.chance(0.5)) {
      for (double x = -0.1; x < 0.8; x += 0.25) {
        c.line(c.accent, 0.04, x, -0.05, x, 0.32);
      }
    }
  }

  static void door(Canvas c) {
    c.box(c.accent, -0.58, -0.98, 1.16, 1.96);
    c.box(c.body, -0.48, -0.88, 0.96, 1.86);
    if (c.chance(0.6)) {
      double split = c.vary(-0.1, 0.2);
      Color panel = Style.shade(c.body, 0.8);
      for (double x : new double[] {-0.38, 0.05}) {
        c.box(panel, x, -0.76, 0.33, split + 0.66);
        c.box(panel, x, split + 0.05, 0.33, 0.8 - split);
      }
    } else {
      c.box(c.pale, -0.3, -0.7, 0.6, 0.55);
    }
    c.disc(c.dark, c.chance(0.5) ? 0.39 : -0.39, 0.12, 0.07);
  }

  static void clock(Canvas c) {
    c.disc(c.body, 0, 0, 0.95);
    c.disc(c.pale, 0, 0, c.vary(0.72, 0.85));
    int marks = c.chance(0.5) ? 12 : 4;
    for (int i = 0; i < marks; i++) {
      double a = 2 * Math.PI * i / marks;
      c.line(
          c.dark,
          0.05,
          0.58 * Math.cos(a),
          0.58 * Math.sin(a),
          0.67 * Math.cos(a),
          0.67 * Math.sin(a));
    }
    double hour = c.vary(0, 2 * Math.PI);
    double minute = c.vary(0, 2 * Math.PI);
    c.line(c.dark, 0.08, 0, 0, 0.35 * Math.cos(hour), 0.35 * Math.sin(hour));
    c.line(c.dark, 0.05, 0, 0, 0.55 * Math.cos(minute), 0.55 * Math.sin(minute));
    c.disc(c.accent, 0, 0, 0.06);
  }

  static void whiteboard(Canvas c) {
    double high = c.vary(0.58, 0.72);
    if (c.chance(0.5)) {
      c.line(c.dark, 0.06, -0.6, high - 0.2, -0.75, 0.98);
      c.line(c.dark, 0.06, 0.6, high - 0.2, 0.75, 0.98);
    }
    c.box(c.dark, -0.98, -high - 0.2, 1.96, 2 * high);
    c.box(c.pale, -0.91, -high - 0.13, 1.82, 2 * high - 0.14);
    c.box(c.accent, -0.5, high - 0.23, 1, 0.08);
    c.line(c.any(), 0.05, -0.4, high - 0.26, -0.2, high - 0.26);
    Color ink = Style.shade(c.any(), 0.6);
    c.line(ink, 0.03, -0.75, -high + 0.05, -0.75, 0.25, -0.1, 0.25);
    c.line(ink, 0.04, -0.7, 0.15, -0.5, c.vary(-0.3, 0.1), -0.3, 0, -0.12, c.vary(-0.5, -0.2));
    c.writing(ink, 0.1, -high + 0.08, 0.65, c.count(2, 4), 0.14);
    if (c.chance(0.5)) {
      c.ring(ink, 0.03, 0.45, 0.2, 0.22, 0.13);
    }
  }

  static void washbasin(Canvas c) {
    c.poly(c.pale, -0.18, 0.3, 0.18, 0.3, 0.26, 0.97, -0.26, 0.97);
    c.blob(c.pale, -0.92, -0.1, 0, -0.14, 0.92, -0.1, 0.6, 0.35, 0, 0.48, -0.6, 0.35);
    c.oval(c.pale, 0, -0.08, 0.92, c.vary(0.16, 0.26));
    c.oval(Style.shade(c.pale, 0.72), 0, -0.06, 0.72, 0.14);
    c.line(c.accent, 0.1, 0, -0.2, 0, -0.6, 0.02, -0.7, 0.22, -0.68, 0.24, -0.5);
    c.disc(c.accent, -0.35, -0.3, 0.1);
    c.disc(c.accent, 0.35, -0.3, 0.1);
    c.line(c.body, 0.04, 0.24, -0.42, 0.24, -0.05);
  }
}
