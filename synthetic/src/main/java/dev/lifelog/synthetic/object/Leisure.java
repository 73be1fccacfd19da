package dev.lifelog.synthetic.object;

import java.awt.Color;

/** What is played with, and animals. */
final class Leisure {
  private Leisure() {}

  static void teddyBear(Canvas c) {
    Color snout = Style.shade(c.body, 1.35);
    for (int side : new int[] {-1, 1}) {
      c.disc(c.body, side * 0.38, -0.76, 0.19);
      c.disc(snout, side * 0.38, -0.76, 0.1);
      c.at(side * 0.55, 0.18, 1, side * -40, () -> c.oval(c.body, 0, 0, 0.17, 0.36));
      c.oval(c.body, side * 0.4, 0.78, 0.24, 0.2);
    }
    c.oval(c.body, 0, 0.38, 0.52, 0.52);
    c.oval(snout, 0, 0.42, 0.32, 0.34);
    c.oval(c.body, 0, -0.4, 0.48, 0.43);
    c.oval(snout, 0, -0.25, 0.22, 0.17);
    c.oval(c.dark, 0, -0.32, 0.09, 0.06);
    c.disc(c.dark, -0.18, -0.5, 0.06);
    c.disc(c.dark, 0.18, -0.5, 0.06);
    if (c.chance(0.4)) {
      c.poly(c.accent, 0, 0, -0.25, -0.12, -0.25, 0.12);
      c.poly(c.accent, 0, 0, 0.25, -0.12, 0.25, 0.12);
    }
  }

  static void guitar(Canvas c) {
    c.box(c.dark, -0.07, -0.85, 0.14, 1);
    c.poly(c.accent, -0.12, -0.98, 0.12, -0.98, 0.09, -0.72, -0.09, -0.72);
    c.blob(
        c.body, 0, -0.12, 0.3, -0.12, 0.36, 0.1, 0.28, 0.28, 0.46, 0.55, 0.36, 0.88, 0, 0.96, -0.36,
        0.88, -0.46, 0.55, -0.28, 0.28, -0.36, 0.1, -0.3, -0.12);
    c.disc(c.dark, 0, 0.26, c.vary(0.11, 0.16));
    c.box(c.dark, -0.17, 0.62, 0.34, 0.07);
    for (double x = -0.045; x < 0.05; x += 0.03) {
      c.line(c.pale, 0.012, x, -0.9, x, 0.65);
    }
  }

  static void dumbbell(Canvas c) {
    c.line(c.pale, c.vary(0.1, 0.16), -0.9, 0, 0.9, 0);
    double big = c.vary(0.42, 0.6);
    for (int side : new int[] {-1, 1}) {
      double inner = side * 0.5;
      c.round(c.body, inner - 0.1, -big, 0.2, 2 * big, 0.05);
      c.round(c.accent, inner + side * 0.2 - 0.09, -big * 0.7, 0.18, 1.4 * big, 0.05);
    }
  }

  static void ball(Canvas c) {
    if (c.chance(0.5)) {
      c.disc(c.pale, 0, 0, 0.92);
      c.at(0, 0, 0.3, c.vary(0, 72), () -> pentagon(c));
      for (int i = 0; i < 5; i++) {
        double a = Math.toRadians(72 * i + c.vary(-4, 4));
        c.line(
            c.dark,
            0.04,
            0.3 * Math.cos(a),
            0.3 * Math.sin(a),
            0.62 * Math.cos(a),
            0.62 * Math.sin(a));
        c.at(0.74 * Math.cos(a), 0.74 * Math.sin(a), 0.17, 72 * i, () -> pentagon(c));
      }
    } else {
      c.disc(c.body, 0, 0, 0.92);
      c.line(c.dark, 0.05, -0.9, 0, 0.9, 0);
      c.line(c.dark, 0.05, 0, -0.9, 0, 0.9);
      c.arc(c.dark, 0.05, -1.05, 0, 0.65, 0.8, -60, 120);
      c.arc(c.dark, 0.05, 1.05, 0, 0.65, 0.8, 120, 120);
    }
  }

  private static void pentagon(Canvas c) {
    double[] points = new double[10];
    for (int i = 0; i < 5; i++) {
      points[2 * i] = Math.cos(Math.toRadians(72 * i));
      points[2 * i + 1] = Math.sin(Math.toRadians(72 * i));
    }
    c.poly(c.dark, points);
  }

  static void fish(Canvas c) {
    double deep = c.vary(0.32, 0.5);
    c.poly(c.accent, -0.5, 0, -0.97, -0.42, -0.85, 0, -0.97, 0.42);
    c.poly(c.accent, -0.2, -deep * 0.7, 0.05, -deep - 0.25, 0.35, -deep * 0.7);
    c.blob(
        c.body, -0.6, 0, -0.1, -deep, 0.5, -deep * 0.75, 0.95, 0.02, 0.5, deep * 0.75, -0.1, deep);
    c.poly(c.accent, 0.1, 0.08, -0.2, 0.3, -0.15, 0.02);
    for (double x = -0.3; x < 0.3 && c.chance(0.8); x += 0.2) {
      c.arc(c.dark, 0.03, x, 0, 0.12, deep * 0.6, -60, 120);
    }
    c.disc(c.pale, 0.6, -0.1, 0.12);
    c.disc(c.dark, 0.62, -0.1, 0.06);
  }

  static void cat(Canvas c) {
    c.poly(c.body, -0.72, -0.1, -0.68, -0.92, -0.15, -0.5);
    c.poly(c.body, 0.72, -0.1, 0.68, -0.92, 0.15, -0.5);
    c.poly(c.accent, -0.6, -0.3, -0.6, -0.72, -0.32, -0.48);
    c.poly(c.accent, 0.6, -0.3, 0.6, -0.72, 0.32, -0.48);
    c.oval(c.body, 0, 0.12, 0.82, c.vary(0.62, 0.74));
    for (int side : new int[] {-1, 1}) {
      c.oval(c.pale, side * 0.32, -0.02, 0.17, 0.14);
      c.oval(c.dark, side * 0.32, -0.02, c.vary(0.04, 0.1), 0.13);
      for (int i = -1; i <= 1; i++) {
        c.line(c.dark, 0.025, side * 0.25, 0.32 + 0.05 * i, side * 0.95, 0.28 + 0.16 * i);
      }
    }
    c.poly(c.accent, -0.09, 0.2, 0.09, 0.2, 0, 0.32);
    c.arc(c.dark, 0.035, -0.11, 0.36, 0.11, 0.1, 180, 180);
    c.arc(c.dark, 0.035, 0.11, 0.36, 0.11, 0.1, 180, 180);
  }
}
