package dev.lifelog.synthetic.object;

import java.awt.Color;

/** What is eaten from the hand. */
final class Food {
  private Food() {}

  static void apple(Canvas c) {
    Color skin = Color.getHSBColor((float) c.vary(-0.05, 0.33), 0.8f, (float) c.vary(0.55, 0.95));
    c.blob(
        skin, 0, -0.45, 0.4, -0.6, 0.78, -0.3, 0.72, 0.35, 0.35, 0.85, 0, 0.78, -0.35, 0.85, -0.72,
        0.35, -0.78, -0.3, -0.4, -0.6);
    c.line(c.dark, 0.08, 0, -0.45, c.vary(-0.05, 0.15), -0.85);
    c.blob(Color.getHSBColor(0.3f, 0.7f, 0.5f), 0.05, -0.6, 0.3, -0.92, 0.6, -0.85, 0.35, -0.62);
    c.oval(Style.shade(skin, 1.4), -0.4, -0.15, 0.09, 0.16);
  }

  static void banana(Canvas c) {
    Color skin = Color.getHSBColor((float) c.vary(0.12, 0.19), 0.8f, (float) c.vary(0.75, 1));
    int fruits = c.count(1, 3);
    for (int i = 0; i < fruits; i++) {
      c.at(
          -0.75,
          -0.65,
          1,
          16 * i - 8,
          () ->
              c.blob(
                  skin, 0, 0, 0.1, 0.5, 0.5, 0.95, 1.15, 1.1, 1.5, 0.95, 1.1, 0.85, 0.65, 0.6, 0.32,
                  0.2, 0.18, -0.05));
    }
    c.box(c.dark, -0.78, -0.85, 0.2, 0.24);
  }

  static void iceCream(Canvas c) {
    Color wafer = Color.getHSBColor((float) c.vary(0.07, 0.12), 0.55f, (float) c.vary(0.65, 0.95));
    int scoops = c.count(1, 3);
    c.poly(wafer, -0.42, -0.05, 0.42, -0.05, 0, 0.97);
    for (double x = -0.3; x < 0.35; x += 0.2) {
      c.line(Style.shade(wafer, 0.7), 0.025, x, -0.02, x * 0.3 + 0.1, 0.55);
      c.line(Style.shade(wafer, 0.7), 0.025, x, -0.02, x * 0.3 - 0.1, 0.55);
    }
    if (scoops == 3) {
      c.disc(c.any(), 0, -0.62, 0.34);
    }
    if (scoops >= 2) {
      c.disc(c.accent, -0.24, -0.25, 0.36);
      c.disc(c.body, 0.24, -0.25, 0.36);
    } else {
      c.disc(c.body, 0, -0.3, 0.46);
    }
    if (c.chance(0.4)) {
      c.disc(Color.RED, 0.05, scoops == 3 ? -0.95 : -0.72, 0.1);
    }
  }

  static void pizza(Canvas c) {
    Color crust = Color.getHSBColor((float) c.vary(0.06, 0.1), 0.6f, (float) c.vary(0.6, 0.85));
    Color cheese = Color.getHSBColor((float) c.vary(0.11, 0.15), 0.55f, 1);
    if (c.chance(0.5)) {
      c.disc(crust, 0, 0, 0.97);
      c.disc(cheese, 0, 0, 0.82);
      topping(c, 9, 0.65);
      for (int i = 0; i < 3; i++) {
        double a = i * Math.PI / 3;
        c.line(
            crust,
            0.03,
            -0.9 * Math.cos(a),
            -0.9 * Math.sin(a),
            0.9 * Math.cos(a),
            0.9 * Math.sin(a));
      }
    } else {
      c.poly(cheese, -0.75, -0.6, 0.75, -0.6, 0, 0.95);
      c.round(crust, -0.85, -0.82, 1.7, 0.28, 0.14);
      c.disc(Color.getHSBColor(0.01f, 0.8f, 0.75f), -0.3, -0.3, 0.17);
      c.disc(Color.getHSBColor(0.01f, 0.8f, 0.75f), 0.3, -0.25, 0.17);
      c.disc(Color.getHSBColor(0.01f, 0.8f, 0.75f), 0, 0.2, 0.17);
      topping(c, 3, 0.2);
    }
  }

  private static void topping(Canvas c, int pieces, double reach) {
    Color salami = Color.getHSBColor(0.01f, 0.8f, (float) c.vary(0.55, 0.85));
    Color green = Color.getHSBColor(0.3f, 0.7f, 0.45f);
    for (int i = 0; i < pieces; i++) {
      double a = c.vary(0, 2 * Math.PI);
      double r = reach * Math.sqrt(c.vary(0, 1));
      if (c.chance(0.65)) {
        c.disc(salami, r * Math.cos(a), r * Math.sin(a), 0.13);
      } else {
        c.oval(green, r * Math.cos(a), r * Math.sin(a), 0.12, 0.06);
      }
    }
  }
}
