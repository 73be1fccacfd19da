package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** Rooms and what stands in them. */
final class Furniture {
  private Furniture() {}

  /** Back wall, floor from the given height, skirting, and sometimes a corner. */
  static void room(Stage s, double floorY) {
    Color wall = s.palette.wall();
    s.gradient(Palette.shade(wall, 1.08), Palette.shade(wall, 0.88), Stage.TOP, floorY);
    s.gradient(Palette.shade(s.palette.floor(), 0.85), s.palette.floor(), floorY, Stage.BOTTOM);
    s.rect(Palette.shade(s.palette.ceiling(), 0.9), Stage.LEFT, floorY - 0.08, 6.4, 0.08);
    boolean left = s.chance(0.5);
    double at = s.vary(0.2, 0.9);
    double inner = left ? at : 4 - at;
    double outer = left ? Stage.LEFT : Stage.RIGHT;
    Color side = Palette.shade(wall, 0.75);
    double drop = Math.abs(outer - inner) * 0.7;
    s.poly(side, inner, Stage.TOP, inner, floorY, outer, floorY + drop, outer, Stage.TOP);
  }

  static void window(Stage s, double x, double y, double width, double height) {
    Color frame = Palette.shade(s.palette.ceiling(), 0.95);
    s.box(frame, x - 0.07, y - 0.07, width + 0.14, height + 0.14);
    s.rect(s.light.skyTop(), x, y, width, height * 0.55);
    s.rect(s.light.skyLow(), x, y + height * 0.5, width, height * 0.5);
    s.rect(frame, x + width / 2 - 0.03, y, 0.06, height);
    s.rect(frame, x, y + height / 2 - 0.03, width, 0.06);
    s.box(frame, x - 0.12, y + height + 0.04, width + 0.24, 0.08);
  }

  static void pendant(Stage s, double x, double y, double scale) {
    Color shade = s.vivid();
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.line(Color.DARK_GRAY, 0.03, 0, -4, 0, -0.2);
          s.oval(new Color(255, 240, 190, 90), 0, 0.15, 0.55, 0.4);
          s.solidPoly(shade, -0.12, -0.25, -0.38, 0.12, 0.38, 0.12, 0.12, -0.25);
          s.oval(new Color(255, 246, 215), 0, 0.13, 0.22, 0.1);
        });
  }

  /** A chair seen from its front or back; its feet at (x, y). */
  static void chair(Stage s, double x, double y, double scale) {
    Color wood = Palette.shade(s.palette.wood(), 0.8);
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.line(wood, 0.08, -0.35, 0, -0.35, -1.4);
          s.line(wood, 0.08, 0.35, 0, 0.35, -1.4);
          s.line(wood, 0.09, -0.35, -1.38, 0.35, -1.38);
          s.line(wood, 0.07, -0.35, -1.12, 0.35, -1.12);
          s.solidPoly(s.palette.fabric(), -0.4, -0.62, 0.4, -0.62, 0.48, -0.45, -0.48, -0.45);
          s.line(wood, 0.08, -0.44, -0.4, -0.44, 0.12);
          s.line(wood, 0.08, 0.44, -0.4, 0.44, 0.12);
        });
  }

  /** A table whose near edge runs out of the picture: what the wearer sits at. */
  static void nearTable(Stage s, Color top, double farY, double farHalf) {
    double centre = 2 + s.vary(-0.3, 0.3);
    s.solidPoly(top, centre - farHalf, farY, centre + farHalf, farY, 6.2, 4.2, -2.2, 4.2);
    for (int i = 1; i < 4; i++) {
      double y = farY + 0.28 * i * i * 0.6;
      s.line(Palette.shade(top, 0.92), 0.015, Stage.LEFT, y, Stage.RIGHT, y);
    }
  }

  /** A round pedestal table with its top's centre at (x, y). */
  static void roundTable(Stage s, double x, double y, double radius, Color top) {
    s.line(Palette.shade(s.palette.metal(), 0.6), 0.12 * radius, x, y, x, y + 1.3 * radius);
    s.disc(
        Palette.shade(s.palette.metal(), 0.6), x, y + 1.3 * radius, 0.45 * radius, 0.12 * radius);
    s.disc(Palette.shade(top, 0.75), x, y + 0.06 * radius, radius, 0.36 * radius);
    s.disc(top, x, y, radius, 0.36 * radius);
  }

  static void picture(Stage s, double x, double y, double width, double height) {
    s.box(Palette.shade(s.palette.wood(), 0.7), x, y, width, height);
    Color ground = s.any();
    s.rect(ground, x + 0.07, y + 0.07, width - 0.14, height - 0.14);
    s.oval(s.vivid(), x + width * s.vary(0.35, 0.65), y + height / 2, width * 0.18, height * 0.2);
  }

  static void plant(Stage s, double x, double y, double scale) {
    Color leaf = Palette.hsb(s.vary(0.2, 0.45), s.vary(0.4, 0.8), s.vary(0.25, 0.7));
    Color pot = s.any();
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          for (int i = -3; i <= 3; i++) {
            s.curve(
                leaf,
                0.08,
                0,
                -0.35,
                i * 0.08,
                -0.8,
                i * 0.18,
                -1,
                i * 0.24,
                -0.75 - 0.05 * (3 - Math.abs(i)));
          }
          s.solidPoly(pot, -0.22, -0.4, -0.15, 0, 0.15, 0, 0.22, -0.4);
        });
  }
}
