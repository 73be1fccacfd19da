package dev.lifelog.synthetic.object;

import java.awt.Color;

/** What drives, floats or flies, and what a driver looks at. */
final class Vehicles {
  private Vehicles() {}

  static void bus(Canvas c) {
    boolean twoDecks = c.chance(0.3);
    double top = twoDecks ? -0.9 : -0.55;
    c.round(c.body, -0.98, top, 1.96, 0.5 - top, 0.1);
    windows(c, -0.9, 1.45, 5, top + 0.12, 0.36);
    if (twoDecks) {
      windows(c, -0.9, 1.45, 5, -0.25, 0.3);
    }
    c.line(c.accent, 0.08, -0.95, 0.2, 0.6, 0.2);
    c.box(c.pale, 0.65, -0.3, 0.24, 0.74);
    c.line(c.dark, 0.03, 0.77, -0.28, 0.77, 0.44);
    wheel(c, -0.55, 0.52, 0.22);
    wheel(c, 0.38, 0.52, 0.22);
  }

  private static void windows(Canvas c, double x, double wide, int panes, double y, double high) {
    for (int i = 0; i < panes; i++) {
      c.box(c.pale, x + i * wide / panes, y, wide / panes * 0.82, high);
    }
  }

  private static void wheel(Canvas c, double x, double y, double radius) {
    c.disc(c.dark, x, y, radius);
    c.disc(c.pale, x, y, radius * 0.5);
  }

  static void bicycle(Canvas c) {
    double r = c.vary(0.36, 0.42);
    double thick = c.vary(0.045, 0.08);
    for (double x : new double[] {-0.58, 0.58}) {
      c.ring(c.dark, thick, x, 0.4, r, r);
      for (int spoke = 0; spoke < 6; spoke++) {
        double a = spoke * Math.PI / 6;
        c.line(
            c.dark,
            0.012,
            x - r * Math.cos(a),
            0.4 - r * Math.sin(a),
            x + r * Math.cos(a),
            0.4 + r * Math.sin(a));
      }
    }
    c.line(c.body, thick, -0.58, 0.4, -0.25, -0.2, 0.38, -0.2, 0, 0.42, -0.58, 0.4);
    c.line(c.body, thick, 0, 0.42, -0.3, -0.38);
    c.line(c.body, thick, 0.58, 0.4, 0.34, -0.5);
    c.line(c.dark, thick * 1.3, -0.45, -0.4, -0.15, -0.4);
    c.line(c.dark, thick, 0.34, -0.5, c.vary(0.05, 0.6), -0.55);
    c.ring(c.accent, thick, 0, 0.42, 0.1, 0.1);
  }

  static void car(Canvas c) {
    double roof = c.vary(-0.5, -0.38);
    c.poly(c.body, -0.62, -0.02, -0.4, roof, 0.3, roof, 0.6, -0.02);
    c.poly(c.pale, -0.5, -0.02, -0.34, roof + 0.09, -0.08, roof + 0.09, -0.08, -0.02);
    c.poly(c.pale, 0.0, -0.02, 0.0, roof + 0.09, 0.25, roof + 0.09, 0.46, -0.02);
    c.blob(
        c.body, -0.97, 0.36, -0.95, 0.05, -0.6, -0.04, 0, -0.06, 0.6, -0.02, 0.93, 0.1, 0.97, 0.36,
        0, 0.4);
    c.line(c.dark, 0.025, -0.04, 0, -0.04, 0.33);
    c.line(c.accent, 0.05, 0.06, 0.1, 0.18, 0.1);
    c.oval(c.accent, 0.9, 0.14, 0.07, 0.06);
    wheel(c, -0.55, 0.38, c.vary(0.19, 0.24));
    wheel(c, 0.55, 0.38, c.vary(0.19, 0.24));
  }

  static void train(Canvas c) {
    c.line(c.dark, 0.05, -0.5, 0.7, -0.95, 0.98);
    c.line(c.dark, 0.05, 0.5, 0.7, 0.95, 0.98);
    for (double y = 0.74; y < 0.98; y += 0.09) {
      c.line(c.dark, 0.03, -y * 0.8, y, y * 0.8, y);
    }
    c.blob(c.body, -0.6, -0.6, 0, -0.95, 0.6, -0.6, 0.66, 0.4, 0.5, 0.74, -0.5, 0.74, -0.66, 0.4);
    c.round(c.pale, -0.48, -0.58, 0.44, 0.5, 0.06);
    c.round(c.pale, 0.04, -0.58, 0.44, 0.5, 0.06);
    c.box(c.accent, -0.63, 0.05, 1.26, c.vary(0.12, 0.24));
    c.disc(c.pale, -0.42, 0.5, 0.1);
    c.disc(c.pale, 0.42, 0.5, 0.1);
    c.box(c.dark, -0.25, 0.6, 0.5, 0.16);
    c.line(c.dark, 0.03, -0.2, -0.98, 0, -0.86, 0.2, -0.98);
  }

  static void boat(Canvas c) {
    double mast = c.vary(-0.1, 0.1);
    c.line(c.dark, 0.05, mast, 0.3, mast, -0.96);
    c.poly(c.pale, mast + 0.05, -0.92, mast + 0.05, 0.2, c.vary(0.55, 0.8), 0.2);
    c.poly(c.accent, mast - 0.05, -0.8, mast - 0.05, 0.2, c.vary(-0.7, -0.5), 0.2);
    c.poly(c.body, -0.9, 0.3, 0.95, 0.3, 0.62, 0.72, -0.6, 0.72);
    if (c.chance(0.6)) {
      for (double x = -0.9; x < 0.8; x += 0.3) {
        c.arc(c.pale, 0.05, x + 0.12, 0.84, 0.15, 0.07, 180, 180);
      }
    }
  }

  static void aeroplane(Canvas c) {
    c.poly(c.accent, -0.15, -0.1, 0.2, -0.1, -0.2, -0.75, -0.38, -0.75);
    c.blob(
        c.body, -0.95, 0.02, -0.6, -0.14, 0.5, -0.16, 0.85, -0.08, 0.97, 0.06, 0.8, 0.14, 0, 0.17,
        -0.7, 0.12);
    c.poly(c.accent, -0.95, 0.02, -0.7, -0.08, -0.85, -0.48, -1, -0.48);
    c.poly(c.accent, -0.2, 0.05, 0.18, 0.05, -0.28, 0.72, -0.48, 0.72);
    for (double x = -0.5; x < 0.6; x += 0.18) {
      c.disc(c.dark, x, -0.05, 0.045);
    }
    c.poly(c.dark, 0.7, -0.08, 0.84, -0.05, 0.88, 0.01, 0.7, 0.0);
  }

  static void steeringWheel(Canvas c) {
    double thick = c.vary(0.13, 0.22);
    c.ring(c.dark, thick, 0, 0, 0.85, 0.85);
    int spokes = c.count(3, 4);
    double start = spokes == 3 ? 0 : Math.PI / 4;
    for (int i = 0; i < spokes; i++) {
      double a = spokes == 3 ? new double[] {0, Math.PI / 2, Math.PI}[i] : start + i * Math.PI / 2;
      c.line(c.body, thick * 1.3, 0, 0, 0.72 * Math.cos(a), 0.72 * Math.sin(a));
    }
    c.disc(c.dark, 0, 0, c.vary(0.24, 0.34));
    c.ring(c.accent, 0.04, 0, 0, 0.12, c.vary(0.07, 0.12));
    if (c.chance(0.4)) {
      c.arc(c.accent, thick * 0.5, 0, 0, 0.85, 0.85, 60, 60);
    }
  }

  static void trafficLight(Canvas c) {
    c.line(c.dark, c.vary(0.08, 0.14), 0, 0.5, 0, 1.3);
    c.round(c.dark, -0.34, -0.95, 0.68, 1.55, c.vary(0.04, 0.25));
    int lit = c.count(0, 2);
    double[] hues = {0, 0.13, 0.36};
    for (int i = 0; i < 3; i++) {
      float brightness = lit == i ? 1 : 0.35f;
      double y = -0.68 + 0.5 * i;
      c.disc(Color.getHSBColor((float) hues[i], 0.95f, brightness), 0, y, 0.2);
      c.arc(c.pale, 0.04, 0, y, 0.24, 0.24, 20, 140);
    }
  }
}
