package dev.lifelog.synthetic.scene;

import java.awt.Color;

/**
 * Desks, meetings, corridors, the gym. Office screen, laptop and television share their screens.
 */
final class WorkScenes {
  private WorkScenes() {}

  static void officeScreen(Stage s) {
    Furniture.room(s, 3.4);
    s.rect(s.palette.fabric(), Stage.LEFT, 0.5, 6.4, 1.6);
    s.rect(Palette.shade(s.palette.metal(), 0.9), Stage.LEFT, 0.44, 6.4, 0.08);
    for (int i = 0; i < 3; i++) {
      s.at(
          s.vary(-0.3, 4.2),
          s.vary(0.7, 1.1),
          1,
          s.vary(-0.15, 0.15),
          () -> s.rect(s.vivid(), 0, 0, 0.3, 0.3));
    }
    Color desk = s.palette.wood();
    s.rect(desk, Stage.LEFT, 2.05, 6.4, 2);
    s.rect(Palette.shade(desk, 0.8), Stage.LEFT, 2.02, 6.4, 0.05);
    boolean twin = s.chance(0.4);
    double x = twin ? s.vary(0.1, 0.3) : s.vary(0.75, 1.1);
    double width = twin ? 1.75 : s.vary(1.9, 2.2);
    for (int i = 0; i < (twin ? 2 : 1); i++) {
      double left = x + 1.95 * i;
      double height = width * 0.6;
      s.solidPoly(
          s.palette.metal(),
          left + width * 0.44,
          0.6 + height,
          left + width * 0.56,
          0.6 + height,
          left + width * 0.58,
          2.2,
          left + width * 0.42,
          2.2);
      s.disc(s.palette.metal(), left + width / 2, 2.22, 0.42, 0.1);
      s.round(new Color(26, 26, 30), left - 0.08, 0.45, width + 0.16, height + 0.22, 0.06);
      Screens.desktop(s, left, 0.53, width, height);
    }
    double middle = 2 + s.vary(-0.2, 0.1);
    Screens.keyboard(
        s,
        middle,
        2.42,
        1.65,
        1.85,
        0.45,
        s.chance(0.5) ? new Color(45, 45, 50) : new Color(232, 232, 230));
    s.disc(new Color(50, 50, 56), middle + 1.25, 2.65, 0.13, 0.2);
    mug(s, s.vary(0.1, 0.35), 2.5);
    for (int i = -1; i <= 1; i += 2) {
      if (s.now(0.7)) {
        People.hand(s, middle + i * 0.55 + s.jitter(0.1), 2.85, 0.65, i * -0.2);
      }
    }
  }

  static void laptop(Stage s) {
    Furniture.room(s, 0.9);
    if (s.chance(0.5)) {
      Furniture.window(s, s.vary(0, 2.8), -0.7, 1.1, 1);
    } else {
      Furniture.plant(s, s.vary(0.3, 3.6), 0.95, 1.1);
    }
    Furniture.nearTable(s, s.palette.wood(), 0.95, s.vary(1.8, 2.3));
    double x = 2 + s.vary(-0.25, 0.25);
    double half = s.vary(1.05, 1.25);
    Color body = s.chance(0.6) ? Palette.shade(s.palette.metal(), 1.15) : s.any();
    double top = s.vary(0.3, 0.5);
    s.solidPoly(body, x - half * 0.98, top, x + half * 0.98, top, x + half, 1.75, x - half, 1.75);
    s.rect(new Color(20, 20, 24), x - half * 0.94, top + 0.06, half * 1.88, 1.6 - top);
    Screens.desktop(s, x - half * 0.88, top + 0.12, half * 1.76, 1.46 - top);
    s.solidPoly(
        Palette.shade(body, 1.05),
        x - half,
        1.75,
        x + half,
        1.75,
        x + half * 1.28,
        2.85,
        x - half * 1.28,
        2.85);
    s.line(Palette.shade(body, 0.5), 0.05, x - half, 1.76, x + half, 1.76);
    Screens.keyboard(s, x, 1.85, half * 1.8, half * 2.05, 0.52, Palette.shade(body, 0.55));
    s.solidPoly(
        Palette.shade(body, 0.9), x - 0.36, 2.43, x + 0.36, 2.43, x + 0.4, 2.76, x - 0.4, 2.76);
    for (int i = -1; i <= 1; i += 2) {
      if (s.now(0.65)) {
        People.hand(s, x + i * 0.75 + s.jitter(0.1), 2.6, 0.68, i * -0.25);
      }
    }
    if (s.chance(0.4)) {
      mug(s, x < 2 ? 3.75 : 0.2, 1.9);
    }
  }

  static void meeting(Stage s) {
    var view = new Perspective(s, s.vary(1.75, 2.25), 0.95);
    view.hall(2.6, 1.5, 1.6, 4);
    double slide = 0.62;
    s.box(new Color(250, 250, 248), view.vanishX() - slide, 0.42, 2 * slide, 0.68);
    s.rect(s.vivid(), view.vanishX() - slide, 0.42, 2 * slide, 0.13);
    Screens.text(s, new Color(80, 80, 90), view.vanishX() - slide + 0.1, 0.64, slide * 1.5, 0.4, 4);
    Color top = s.palette.wood();
    for (int row = 3; row >= 0; row--) {
      double z = 1 + 0.62 * row;
      for (int side = -1; side <= 1; side += 2) {
        double x = view.x(side * 1.75, z);
        double y = view.y(1.05, z);
        s.round(
            Palette.shade(s.palette.fabric(), 0.8),
            x - 0.4 / z,
            y - 1 / z,
            0.8 / z,
            1.1 / z,
            0.25 / z);
        People.bust(s, x, y + 0.15 / z, 0.95 / z);
      }
    }
    s.solidPoly(
        top,
        view.x(-0.75, 3.2),
        view.y(0.85, 3.2),
        view.x(0.75, 3.2),
        view.y(0.85, 3.2),
        view.x(1.35, 0.6),
        view.y(1.05, 0.6),
        view.x(-1.35, 0.6),
        view.y(1.05, 0.6));
    for (int row = 2; row >= 0; row--) {
      double z = 1 + 0.6 * row;
      for (int side = -1; side <= 1; side += 2) {
        double x = view.x(side * 0.72, z);
        double y = view.y(0.93, z);
        if (s.chance(0.6)) {
          s.at(
              x,
              y,
              1 / z,
              side * -0.12,
              () -> {
                s.solidPoly(s.palette.metal(), -0.28, -0.3, 0.28, -0.3, 0.3, 0.05, -0.3, 0.05);
                s.rect(new Color(60, 62, 70), -0.24, -0.26, 0.48, 0.26);
              });
        } else {
          s.at(
              x,
              y,
              1 / z,
              side * 0.2,
              () -> s.solidPoly(Color.WHITE, -0.25, -0.1, 0.2, -0.12, 0.3, 0.14, -0.2, 0.16));
        }
      }
    }
    s.at(
        2 + s.vary(-0.2, 0.2),
        2.75,
        1,
        s.vary(-0.2, 0.2),
        () -> {
          s.solidPoly(new Color(252, 250, 240), -0.42, -0.3, 0.42, -0.3, 0.5, 0.4, -0.5, 0.4);
          Screens.text(s, new Color(70, 80, 130), -0.36, -0.24, 0.7, 0.55, 6);
        });
    if (s.now(0.5)) {
      People.hand(s, 2.5 + s.jitter(0.15), 2.95, 0.65, -0.5);
    }
  }

  static void whiteboard(Stage s) {
    Furniture.room(s, 3.1);
    double x = s.vary(0.15, 0.45);
    double width = s.vary(3.2, 3.6);
    s.round(Palette.shade(s.palette.metal(), 1.1), x - 0.09, -0.04, width + 0.18, 2.3, 0.06);
    s.rect(new Color(250, 251, 252), x, 0.05, width, 2.1);
    Color[] pens = {
      new Color(25, 60, 170), new Color(190, 25, 30), new Color(20, 120, 50), new Color(30, 30, 34)
    };
    Color first = pens[s.pick(4)];
    for (int i = 0; i < 3; i++) {
      double bx = x + 0.25 + i * 1.1 + s.vary(-0.05, 0.1);
      double by = 0.35 + s.vary(0, 0.35);
      s.line(
          first,
          0.035,
          bx,
          by,
          bx + 0.6,
          by + s.vary(-0.04, 0.04),
          bx + 0.6,
          by + 0.4,
          bx,
          by + 0.4,
          bx,
          by);
      scribble(s, pens[s.pick(4)], bx + 0.1, by + 0.2, 0.4);
      if (i < 2) {
        s.line(first, 0.03, bx + 0.65, by + 0.2, bx + 1.02, by + 0.25);
        s.line(first, 0.03, bx + 0.92, by + 0.16, bx + 1.02, by + 0.25, bx + 0.9, by + 0.32);
      }
    }
    for (int i = 0; i < 4; i++) {
      scribble(s, pens[s.pick(4)], x + 0.25, 1.3 + 0.2 * i, width * s.vary(0.3, 0.5));
    }
    double gx = x + width * 0.66;
    s.line(pens[3], 0.03, gx, 1.2, gx, 1.95, gx + 0.95, 1.95);
    s.curve(
        pens[s.pick(3)],
        0.035,
        gx,
        1.9,
        gx + 0.3,
        1.85,
        gx + 0.4,
        1.25,
        gx + 0.9,
        s.vary(1.2, 1.6));
    s.box(s.palette.metal(), x + 0.6, 2.24, width - 1.2, 0.1);
    for (int i = 0; i < 3; i++) {
      s.line(pens[i], 0.07, x + 0.9 + 0.5 * i, 2.22, x + 1.15 + 0.5 * i, 2.22);
    }
    if (s.chance(0.4)) {
      People.bust(s, x + width * s.vary(0.1, 0.9), 3.2, 1.35);
    }
    if (s.now(0.5)) {
      double hx = 2.6 + s.jitter(0.4);
      s.line(pens[0], 0.09, hx - 0.1, 1.9, hx - 0.3, 1.6);
      People.grip(s, hx, 2.1, 0.75, -0.2);
    }
  }

  static void corridor(Stage s) {
    var view = new Perspective(s, s.vary(1.6, 2.4), s.vary(1, 1.3));
    view.hall(1.35, 1.35, 1.45, 8);
    for (int i = 0; i < 6; i++) {
      double z = 0.8 + 1.2 * i;
      view.flat(new Color(255, 255, 248), -0.35, 0.35, -1.34, z, z + 0.55);
    }
    Color door = s.palette.wood();
    for (int i = 0; i < 4; i++) {
      double z = 0.95 + 1.55 * i + s.vary(0, 0.3);
      for (int side = -1; side <= 1; side += 2) {
        double at = side > 0 ? z : z + 0.4;
        view.side(Palette.shade(door, 0.6), side * 1.34, -0.8, 1.45, at - 0.06, at + 0.66);
        view.side(door, side * 1.33, -0.72, 1.45, at, at + 0.6);
        view.side(new Color(210, 225, 230), side * 1.32, -0.55, 0.1, at + 0.2, at + 0.42);
        s.oval(
            s.palette.metal(),
            view.x(side * 1.32, at + 0.08),
            view.y(0.45, at + 0.08),
            0.05 / at,
            0.05 / at);
      }
    }
    view.side(Palette.shade(s.palette.floor(), 0.6), -1.345, 1.3, 1.45, 0.45, 8);
    view.side(Palette.shade(s.palette.floor(), 0.6), 1.345, 1.3, 1.45, 0.45, 8);
    view.front(Palette.shade(door, 0.8), -0.6, 0.6, -0.7, 1.45, 8);
    view.flat(Palette.clear(Color.WHITE, 0.25), -0.3, 0.3, 1.44, 0.5, 8);
    if (s.chance(0.5)) {
      People.standing(s, view.vanishX() + s.vary(-0.12, 0.12), view.y(1.42, 3.5), 0.5);
    }
  }

  static void gym(Stage s) {
    Furniture.room(s, 1.6);
    s.rect(new Color(190, 208, 214), 0.1 + s.vary(-0.6, 0.3), 0, 3.2, 1.1);
    for (int i = 0; i < 4; i++) {
      s.line(new Color(150, 165, 172), 0.03, 0.2 + 1.05 * i, 0, 0.2 + 1.05 * i, 1.1);
    }
    double treadmill = s.chance(0.5) ? s.vary(0, 0.4) : s.vary(2.5, 2.8);
    treadmill(s, treadmill, 1.2);
    treadmill(s, treadmill + (treadmill < 1 ? 1.1 : -1.1), 1.1);
    rack(s, treadmill < 1 ? s.vary(2.35, 2.7) : s.vary(-0.1, 0.2));
    if (s.chance(0.45)) {
      People.standing(s, s.vary(1.7, 2.3), 1.9, 0.85);
    }
    Color mat = s.vivid();
    s.poly(mat, 0.3, 2.6, 2, 2.6, 1.8, 3.3, -0.2, 3.3);
    barbell(s, 2.2 + s.vary(-0.3, 0.4), s.vary(2.5, 2.7));
    kettlebell(s, s.vary(0.4, 0.9), 2.7);
  }

  private static void mug(Stage s, double x, double y) {
    Color china = s.vivid();
    s.ring(china, 0.06, x + 0.2, y - 0.18, 0.11, 0.12);
    s.box(china, x - 0.18, y - 0.38, 0.36, 0.4);
    s.disc(Palette.shade(china, 0.4), x, y - 0.38, 0.18, 0.06);
  }

  private static void scribble(Stage s, Color ink, double x, double y, double length) {
    int points = 2 * Math.max(6, (int) (length * 22));
    double[] path = new double[points];
    for (int i = 0; i < points; i += 2) {
      path[i] = x + length * i / points;
      path[i + 1] = y + s.vary(-0.06, 0.06);
    }
    s.line(ink, 0.022, path);
  }

  private static void treadmill(Stage s, double x, double scale) {
    s.at(
        x + 0.5,
        2.2,
        scale,
        0,
        () -> {
          s.solidPoly(new Color(36, 36, 40), -0.3, -0.35, 0.3, -0.35, 0.45, 0.15, -0.45, 0.15);
          s.solidPoly(s.palette.metal(), -0.45, 0.15, 0.45, 0.15, 0.45, 0.25, -0.45, 0.25);
          s.line(s.palette.metal(), 0.09, -0.33, -0.3, -0.38, -1.25);
          s.line(s.palette.metal(), 0.09, 0.33, -0.3, 0.38, -1.25);
          s.line(new Color(40, 40, 44), 0.09, -0.4, -0.95, -0.1, -0.95);
          s.line(new Color(40, 40, 44), 0.09, 0.4, -0.95, 0.1, -0.95);
          s.round(new Color(46, 46, 52), -0.42, -1.55, 0.84, 0.42, 0.12);
          s.rect(s.palette.fabric(), -0.25, -1.48, 0.5, 0.25);
        });
  }

  private static void rack(Stage s, double x) {
    Color steel = s.palette.metal();
    s.line(steel, 0.1, x, 0.7, x, 2.2);
    s.line(steel, 0.1, x + 1.6, 0.7, x + 1.6, 2.2);
    for (int row = 0; row < 3; row++) {
      double y = 1.05 + 0.45 * row;
      s.rect(Palette.shade(steel, 0.7), x - 0.05, y, 1.7, 0.08);
      for (int i = 0; i < 3; i++) {
        dumbbell(s, x + 0.3 + 0.5 * i, y - 0.1, 0.9);
      }
    }
  }

  private static void dumbbell(Stage s, double x, double y, double scale) {
    s.line(new Color(200, 200, 205), 0.05 * scale, x - 0.15 * scale, y, x + 0.15 * scale, y);
    s.round(
        new Color(38, 38, 42),
        x - 0.22 * scale,
        y - 0.12 * scale,
        0.13 * scale,
        0.24 * scale,
        0.05);
    s.round(
        new Color(38, 38, 42),
        x + 0.09 * scale,
        y - 0.12 * scale,
        0.13 * scale,
        0.24 * scale,
        0.05);
  }

  private static void barbell(Stage s, double x, double y) {
    Color plate = s.vivid();
    s.line(new Color(205, 205, 210), 0.07, x - 1.3, y, x + 1.3, y);
    for (int i = -1; i <= 1; i += 2) {
      s.disc(new Color(40, 40, 44), x + i * 1.05, y, 0.14, 0.42);
      s.disc(plate, x + i * 0.9, y, 0.1, 0.34);
    }
  }

  private static void kettlebell(Stage s, double x, double y) {
    Color iron = s.any();
    s.ring(Palette.shade(iron, 0.7), 0.09, x, y - 0.42, 0.16, 0.16);
    s.disc(iron, x, y - 0.18, 0.26, 0.24);
  }
}
