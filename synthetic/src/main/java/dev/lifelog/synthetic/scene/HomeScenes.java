package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** The rooms of a home. */
final class HomeScenes {
  private HomeScenes() {}

  static void kitchen(Stage s) {
    Furniture.room(s, 2.7);
    Color tile = Palette.shade(s.palette.ceiling(), 0.9);
    s.rect(tile, Stage.LEFT, 0.85, 6.4, 0.9);
    for (int i = 0; i < 14; i++) {
      s.line(
          Palette.shade(tile, 0.85),
          0.015,
          Stage.LEFT + 0.46 * i,
          0.85,
          Stage.LEFT + 0.46 * i,
          1.75);
    }
    s.line(Palette.shade(tile, 0.85), 0.015, Stage.LEFT, 1.3, Stage.RIGHT, 1.3);
    Color front = s.palette.wood();
    double hob = s.vary(1.1, 1.7);
    for (int i = 0; i < 7; i++) {
      double x = -1 + 0.9 * i;
      if (Math.abs(x + 0.45 - hob - 0.5) > 0.6) {
        cupboard(s, front, x, -0.5, 0.88, 1.15, true);
      }
    }
    s.solidPoly(
        s.palette.metal(),
        hob + 0.2,
        -0.6,
        hob + 0.8,
        -0.6,
        hob + 0.8,
        0.2,
        hob + 1.15,
        0.6,
        hob - 0.15,
        0.6,
        hob + 0.2,
        0.2);
    double sink = hob > 1.4 ? s.vary(-0.3, 0) : s.vary(2.5, 2.9);
    Furniture.window(s, sink, 0, 1, 0.75);
    Color worktop = Palette.shade(s.palette.fabric(), 0.9);
    s.rect(Palette.shade(front, 0.92), Stage.LEFT, 1.85, 6.4, 2.4);
    for (int i = 0; i < 7; i++) {
      cupboard(s, Palette.shade(front, 0.92), -1 + 0.9 * i, 2, 0.88, 1.3, false);
    }
    s.poly(worktop, Stage.LEFT, 1.68, Stage.RIGHT, 1.68, Stage.RIGHT, 1.95, Stage.LEFT, 1.95);
    stove(s, hob);
    s.disc(Palette.shade(s.palette.metal(), 0.8), sink + 0.5, 1.8, 0.5, 0.08);
    s.arc(Palette.shade(s.palette.metal(), 1.2), 0.07, sink + 0.5, 1.35, 0.15, 0.2, 0, 180);
    s.line(Palette.shade(s.palette.metal(), 1.2), 0.07, sink + 0.65, 1.35, sink + 0.65, 1.75);
    kettle(s, hob + (hob > 1.4 ? 1.6 : -0.7), 1.75);
    if (s.now(0.35)) {
      People.hand(s, hob + 0.6 + s.jitter(0.3), 2.7, 0.8, s.jitter(0.3));
    }
  }

  static void fridge(Stage s) {
    Furniture.room(s, 2.6);
    Color body = s.chance(0.5) ? new Color(236, 238, 240) : s.any();
    double x = s.vary(0.75, 1.15);
    s.box(body, x - 0.15, -1.1, 2.3, 4.6);
    s.rect(new Color(244, 248, 250), x, -1, 2, 4.2);
    Color glass = new Color(190, 210, 218);
    for (int row = 0; row < 4; row++) {
      double y = 0.35 + 0.68 * row;
      double at = x + 0.12;
      while (at < x + 1.75) {
        at += food(s, at, y);
      }
      s.rect(glass, x, y, 2, 0.06);
    }
    s.round(new Color(215, 228, 232), x + 0.06, 2.52, 0.9, 0.6, 0.08);
    s.round(new Color(215, 228, 232), x + 1.04, 2.52, 0.9, 0.6, 0.08);
    s.oval(new Color(255, 253, 230, 150), x + 1, -0.2, 0.9, 0.5);
    Color door = Palette.shade(body, 0.93);
    double hinge = x + 2.12;
    s.solidPoly(door, hinge, -1.1, hinge + 1.3, -1.4, hinge + 1.3, 4.2, hinge, 3.4);
    for (int row = 0; row < 3; row++) {
      double y = 0.5 + 0.9 * row;
      for (int i = 0; i < 3; i++) {
        Tableware.bottle(s, hinge + 0.28 + 0.32 * i, y + 0.05 * i, s.vary(0.55, 0.75), s.vivid());
      }
      s.solidPoly(
          Palette.shade(body, 0.98),
          hinge + 0.05,
          y - 0.14,
          hinge + 1.15,
          y - 0.1,
          hinge + 1.15,
          y + 0.16,
          hinge + 0.05,
          y + 0.06);
    }
    if (s.now(0.4)) {
      People.hand(s, x + 1 + s.jitter(0.5), 2.5, 0.9, s.jitter(0.4));
    }
  }

  static void television(Stage s) {
    Furniture.room(s, 2.2);
    double width = s.vary(1.9, 2.4);
    double height = width * 0.56;
    double x = 2 - width / 2 + s.vary(-0.3, 0.3);
    double y = s.vary(0.35, 0.6);
    Color stand = s.palette.wood();
    s.box(stand, x - 0.4, y + height + 0.2, width + 0.8, 0.5);
    s.line(
        Palette.shade(stand, 0.7),
        0.03,
        x + width / 2,
        y + height + 0.25,
        x + width / 2,
        y + height + 0.65);
    s.box(new Color(30, 30, 34), x + width / 2 - 0.35, y + height + 0.08, 0.7, 0.12);
    s.round(new Color(18, 18, 20), x - 0.08, y - 0.08, width + 0.16, height + 0.18, 0.06);
    s.clip(
        new Rectangle2D.Double(x, y, width, height),
        () -> Screens.broadcast(s, x, y, width, height));
    speaker(s, x - 0.75, y + height - 0.4);
    speaker(s, x + width + 0.4, y + height - 0.4);
    if (s.chance(0.5)) {
      Furniture.plant(s, x < 0.9 ? 3.8 : 0.1, 2.4, 1.1);
    }
    Color rug = s.vivid();
    s.oval(rug, 2, 2.85, 2, 0.4);
    feet(s);
  }

  static void bedroom(Stage s) {
    Furniture.room(s, 1.7);
    Furniture.window(s, s.vary(-0.2, 0.1), 0, 0.8, 1.1);
    double x = s.vary(1, 1.5);
    Color wood = s.palette.wood();
    s.round(Palette.shade(wood, 0.85), x - 0.1, 0.6, 2.4, 1.4, 0.2);
    s.box(new Color(248, 247, 243), x, 1.45, 2.2, 0.4);
    for (int i = 0; i < 2; i++) {
      s.round(
          Palette.mix(s.palette.ceiling(), Color.WHITE, 0.6),
          x + 0.12 + 1.02 * i,
          1.12,
          0.92,
          0.46,
          0.25);
    }
    Color cover = s.palette.fabric();
    double spread = s.vary(0.5, 0.9);
    s.solidPoly(
        cover, x - 0.05, 1.72, x + 2.25, 1.72, x + 2.3 + spread, 3.6, x - 0.1 - spread, 3.6);
    s.poly(
        Palette.shade(cover, 1.25), x - 0.05, 1.66, x + 2.25, 1.66, x + 2.3, 1.92, x - 0.12, 1.92);
    for (int i = 0; i < 3; i++) {
      double fold = x + 0.4 + 0.7 * i;
      s.curve(
          Palette.shade(cover, 0.8), 0.03, fold, 2, fold + 0.2, 2.4, fold - 0.3, 2.7, fold, 3.2);
    }
    double table = x + 2.4;
    s.box(Palette.shade(wood, 0.75), table, 1.35, 0.55, 0.65);
    s.line(Palette.shade(wood, 0.5), 0.02, table + 0.05, 1.65, table + 0.5, 1.65);
    s.line(s.palette.metal(), 0.06, table + 0.27, 1.35, table + 0.27, 1.05);
    s.oval(new Color(255, 240, 180, 100), table + 0.27, 0.95, 0.45, 0.4);
    s.solidPoly(
        Palette.hsb(0.12, 0.25, 0.98),
        table + 0.13,
        0.75,
        table + 0.42,
        0.75,
        table + 0.55,
        1.08,
        table,
        1.08);
    if (s.chance(0.5)) {
      Furniture.picture(s, x + 0.7, -0.2, 0.9, 0.6);
    }
  }

  static void bathroom(Stage s) {
    Color tile = s.palette.wall();
    s.rect(tile, Stage.LEFT, Stage.TOP, 6.4, 5);
    Color grout = Palette.shade(tile, 0.8);
    for (int i = 0; i < 17; i++) {
      s.line(grout, 0.02, Stage.LEFT + 0.4 * i, Stage.TOP, Stage.LEFT + 0.4 * i, 2.4);
      if (i < 9) {
        s.line(grout, 0.02, Stage.LEFT, Stage.TOP + 0.4 * i, Stage.RIGHT, Stage.TOP + 0.4 * i);
      }
    }
    s.rect(s.palette.floor(), Stage.LEFT, 2.4, 6.4, 2);
    double x = s.vary(0.9, 1.4);
    Color china = Palette.mix(s.palette.ceiling(), Color.WHITE, 0.7);
    mirror(s, x + 0.6, 0.5);
    s.line(s.palette.metal(), 0.1, x + 0.6, 1.45, x + 0.6, 1.72, x + 0.6, 1.75);
    s.solidPoly(china, x - 0.25, 1.75, x + 1.45, 1.75, x + 1.1, 2.2, x + 0.1, 2.2);
    s.box(china, x + 0.42, 2.2, 0.36, 1.1);
    s.disc(Palette.shade(china, 0.9), x + 0.6, 1.76, 0.8, 0.13);
    s.curve(s.palette.metal(), 0.09, x + 0.6, 1.7, x + 0.6, 1.35, x + 0.6, 1.35, x + 0.6, 1.5);
    toothbrushes(s, x + 1.15, 1.7);
    toilet(s, s.vary(2.9, 3.2), china);
    Color towel = s.vivid();
    s.line(s.palette.metal(), 0.06, -0.2, 0.7, 0.6, 0.7);
    s.box(towel, -0.1, 0.7, 0.6, 1);
    s.rect(Palette.shade(towel, 0.75), -0.1, 1.45, 0.6, 0.1);
    if (s.now(0.3)) {
      People.hand(s, x + 0.3 + s.jitter(0.2), 2.5, 0.7, 0.3);
    }
  }

  private static void cupboard(
      Stage s, Color front, double x, double y, double width, double height, boolean high) {
    s.box(front, x, y, width, height);
    s.box(Palette.shade(front, 1.06), x + 0.1, y + 0.1, width - 0.2, height - 0.2);
    double knob = high ? y + height - 0.25 : y + 0.2;
    s.oval(Palette.shade(s.palette.metal(), 0.7), x + width - 0.13, knob, 0.045, 0.045);
  }

  private static void stove(Stage s, double x) {
    s.poly(new Color(28, 28, 32), x - 0.15, 1.7, x + 1.15, 1.7, x + 1.25, 1.9, x - 0.25, 1.9);
    s.box(s.palette.metal(), x - 0.1, 1.95, 1.2, 1.3);
    s.round(new Color(34, 34, 40), x + 0.05, 2.3, 0.9, 0.75, 0.08);
    s.line(new Color(225, 225, 230), 0.06, x + 0.1, 2.22, x + 0.9, 2.22);
    for (int i = 0; i < 5; i++) {
      s.oval(Color.DARK_GRAY, x + 0.1 + 0.2 * i, 2.07, 0.06, 0.06);
    }
    Color pot = s.any();
    s.box(pot, x - 0.05, 1.35, 0.55, 0.4);
    s.disc(Palette.shade(pot, 1.2), x + 0.22, 1.35, 0.28, 0.07);
    s.line(Palette.shade(pot, 0.6), 0.07, x - 0.15, 1.45, x - 0.05, 1.45);
    s.curve(
        new Color(255, 255, 255, 120), 0.07, x + 0.2, 1.25, x + 0.4, 1.05, x, 0.85, x + 0.2, 0.6);
    s.solidPoly(
        new Color(50, 50, 55), x + 0.58, 1.62, x + 1.1, 1.62, x + 1.02, 1.76, x + 0.66, 1.76);
    s.line(new Color(30, 30, 30), 0.07, x + 1.08, 1.66, x + 1.5, 1.58);
  }

  private static void kettle(Stage s, double x, double y) {
    Color steel = s.any();
    s.solidPoly(steel, x - 0.24, y, x - 0.17, y - 0.45, x + 0.17, y - 0.45, x + 0.24, y);
    s.solidPoly(steel, x - 0.2, y - 0.3, x - 0.38, y - 0.42, x - 0.19, y - 0.42);
    s.arc(Color.DARK_GRAY, 0.06, x + 0.2, y - 0.27, 0.15, 0.2, -80, 170);
    s.oval(Color.DARK_GRAY, x, y - 0.48, 0.06, 0.05);
  }

  /** One thing on a fridge's shelf; answers the width that it takes. */
  private static double food(Stage s, double x, double y) {
    Color color = s.vivid();
    switch (s.pick(5)) {
      case 0 -> {
        s.box(color, x, y - 0.42, 0.22, 0.42);
        s.solidPoly(
            Palette.shade(color, 0.85), x, y - 0.42, x + 0.11, y - 0.54, x + 0.22, y - 0.42);
        return 0.3;
      }
      case 1 -> {
        s.round(color, x, y - 0.26, 0.36, 0.26, 0.05);
        s.rect(Color.WHITE, x + 0.02, y - 0.3, 0.32, 0.06);
        return 0.42;
      }
      case 2 -> {
        for (int i = 0; i < 3; i++) {
          s.disc(color, x + 0.12 + 0.15 * i, y - 0.11, 0.11, 0.11);
        }
        return 0.56;
      }
      case 3 -> {
        Tableware.bottle(s, x + 0.12, y, 0.55, color);
        return 0.26;
      }
      default -> {
        s.solidPoly(new Color(250, 210, 80), x, y, x + 0.4, y, x + 0.4, y - 0.2);
        s.oval(new Color(225, 175, 50), x + 0.28, y - 0.06, 0.04, 0.04);
        return 0.46;
      }
    }
  }

  private static void speaker(Stage s, double x, double y) {
    s.box(new Color(40, 38, 40), x, y, 0.34, 0.85);
    s.oval(new Color(90, 90, 95), x + 0.17, y + 0.22, 0.09, 0.09);
    s.oval(new Color(90, 90, 95), x + 0.17, y + 0.56, 0.13, 0.13);
  }

  /** The wearer's own legs, stretched out on a sofa. */
  private static void feet(Stage s) {
    Color trousers = s.palette.sleeve();
    double x = s.vary(1.4, 2.2);
    for (int i = 0; i < 2; i++) {
      double at = x + 0.55 * i + s.jitter(0.05);
      s.line(trousers, 0.42, at + (i - 0.5) * 0.5, 4, at, 2.95);
      s.round(s.palette.hair(), at - 0.15, 2.45, 0.3, 0.5, 0.28);
    }
  }

  private static void mirror(Stage s, double x, double y) {
    s.round(s.palette.wood(), x - 0.62, y - 0.82, 1.24, 1.6, 0.15);
    Rectangle2D glass = new Rectangle2D.Double(x - 0.54, y - 0.74, 1.08, 1.44);
    s.fill(new Color(205, 222, 228), glass);
    s.clip(glass, () -> People.bust(s, x + s.jitter(0.1), y + 0.9, 1));
    s.poly(
        new Color(255, 255, 255, 70),
        x - 0.5,
        y - 0.3,
        x - 0.1,
        y - 0.74,
        x + 0.1,
        y - 0.74,
        x - 0.5,
        y);
  }

  private static void toothbrushes(Stage s, double x, double y) {
    for (int i = -1; i <= 1; i += 2) {
      s.line(s.vivid(), 0.04, x, y - 0.1, x + 0.1 * i, y - 0.5);
      s.line(Color.WHITE, 0.06, x + 0.1 * i, y - 0.5, x + 0.08 * i, y - 0.42);
    }
    s.box(s.any(), x - 0.1, y - 0.25, 0.2, 0.27);
  }

  private static void toilet(Stage s, double x, Color china) {
    s.round(china, x, 1.25, 0.85, 0.7, 0.1);
    s.oval(s.palette.metal(), x + 0.42, 1.3, 0.08, 0.05);
    s.solidPoly(china, x + 0.05, 2.1, x + 0.8, 2.1, x + 0.62, 2.8, x + 0.22, 2.8);
    s.disc(Palette.shade(china, 0.95), x + 0.42, 2.08, 0.46, 0.2);
    s.oval(Palette.shade(china, 0.6), x + 0.42, 2.1, 0.3, 0.11);
  }
}
