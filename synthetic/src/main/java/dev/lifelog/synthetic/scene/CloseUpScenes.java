package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.awt.geom.Path2D;

/** What the wearer holds up: a phone, a book, an ice-cream. */
final class CloseUpScenes {
  private CloseUpScenes() {}

  static void phone(Stage s) {
    backdrop(s);
    double x = 2 + s.vary(-0.35, 0.35) + s.jitter(0.1);
    double turn = s.vary(-0.18, 0.18) + s.jitter(0.05);
    Color skin = s.palette.skin();
    s.at(
        x,
        1.45,
        s.vary(0.95, 1.15),
        turn,
        () -> {
          s.line(s.palette.sleeve(), 0.95, 0.3, 2.3, 0.5, 4);
          s.line(Palette.shade(skin, 0.9), 0.7, 0.1, 1.2, 0.25, 2);
          s.round(skin, -0.75, 0.1, 1.5, 1.25, 0.6);
          s.round(new Color(22, 22, 26), -0.6, -1.15, 1.2, 2.25, 0.22);
          Color ground =
              s.chance(0.5) ? new Color(245, 246, 250) : Palette.hsb(s.vary(0, 1), 0.5, 0.3);
          s.rect(ground, -0.53, -0.98, 1.06, 1.85);
          s.rect(s.vivid(), -0.53, -0.98, 1.06, 0.2);
          if (s.chance(0.5)) {
            chat(s);
          } else {
            icons(s);
          }
          s.oval(new Color(70, 70, 76), 0, 0.97, 0.07, 0.07);
          s.line(new Color(70, 70, 76), 0.03, -0.12, -1.07, 0.12, -1.07);
          for (int i = 0; i < 4; i++) {
            s.line(Palette.shade(skin, 0.85), 0.19, 0.72, 0.1 + 0.24 * i, 0.5, 0.12 + 0.24 * i);
            s.line(skin, 0.16, 0.74, 0.1 + 0.24 * i, 0.52, 0.11 + 0.24 * i);
          }
          s.line(
              Palette.shade(skin, 0.85),
              0.26,
              -0.72,
              0.95,
              -0.25 + s.jitter(0.12),
              0.35 + s.jitter(0.2));
          s.line(skin, 0.22, -0.74, 0.95, -0.27, 0.37);
        });
  }

  static void reading(Stage s) {
    backdrop(s);
    double x = 2 + s.vary(-0.2, 0.2) + s.jitter(0.08);
    double half = s.vary(1.25, 1.5);
    Color cover = s.vivid();
    Color paper = Palette.hsb(0.12, s.vary(0.02, 0.15), 0.97);
    s.at(
        x,
        1.5,
        1,
        s.vary(-0.1, 0.1),
        () -> {
          s.solidPoly(
              cover,
              -half - 0.1,
              -0.95,
              0,
              -0.85,
              half + 0.1,
              -0.95,
              half + 0.2,
              1.12,
              0,
              1.25,
              -half - 0.2,
              1.12);
          for (int side = -1; side <= 1; side += 2) {
            page(s, paper, side, half);
          }
          s.line(Palette.shade(paper, 0.6), 0.05, 0, -0.85, 0, 1.17);
        });
    People.grip(s, x - half - 0.1, 2.35 + s.jitter(0.1), 0.75, 0.35);
    People.grip(s, x + half + 0.1, 2.35 + s.jitter(0.1), 0.75, -0.35);
  }

  static void icecream(Stage s) {
    switch (s.behind) {
      case SEASIDE -> OutdoorScenes.beach(s, s.vary(0.9, 1.2));
      case PARK -> OutdoorScenes.park(s);
      default -> OutdoorScenes.street(s);
    }
    double x = 2 + s.vary(-0.5, 0.5) + s.jitter(0.15);
    s.at(
        x,
        1.9 + s.jitter(0.1),
        s.vary(1, 1.25),
        s.vary(-0.15, 0.15) + s.jitter(0.06),
        () -> {
          Color wafer = Palette.hsb(s.vary(0.08, 0.11), s.vary(0.5, 0.7), s.vary(0.75, 0.92));
          s.solidPoly(wafer, -0.42, -0.35, 0.42, -0.35, 0, 1.2);
          Color groove = Palette.shade(wafer, 0.7);
          for (int i = 1; i < 5; i++) {
            double y = -0.35 + 0.3 * i;
            double half = 0.42 * (1 - 0.3 * i / 1.55);
            s.line(groove, 0.025, -half, y, half * 0.4, y - 0.3);
            s.line(groove, 0.025, half, y, -half * 0.4, y - 0.3);
          }
          scoops(s);
        });
    People.grip(s, x + 0.05, 2.75, 0.85, s.vary(-0.1, 0.1));
  }

  /** Whatever lies behind something held up: a floor, a table, or a lap. */
  private static void backdrop(Stage s) {
    switch (s.pick(3)) {
      case 0 -> Furniture.room(s, s.vary(0.8, 1.8));
      case 1 -> {
        Furniture.room(s, 0.5);
        Furniture.nearTable(s, s.palette.wood(), 0.6, 2.2);
      }
      default -> {
        s.rect(s.palette.floor(), Stage.LEFT, Stage.TOP, 6.4, 5);
        for (int i = 0; i < 9; i++) {
          s.line(
              Palette.shade(s.palette.floor(), 0.85), 0.025, -1.2 + 0.8 * i, -1, -1.2 + 0.8 * i, 4);
        }
        s.line(s.palette.fabric(), 1.1, 1, 2, 0.6, 4.2);
        s.line(s.palette.fabric(), 1.1, 3, 2, 3.4, 4.2);
      }
    }
  }

  private static void chat(Stage s) {
    Color mine = s.vivid();
    for (int i = 0; i < 5; i++) {
      boolean left = i % 2 == 0;
      double width = s.vary(0.45, 0.75);
      double x = left ? -0.48 : 0.48 - width;
      double y = -0.7 + 0.31 * i;
      s.round(left ? new Color(215, 218, 224) : mine, x, y, width, 0.24, 0.14);
      Screens.text(s, new Color(60, 60, 66), x + 0.06, y + 0.06, width - 0.12, 0.16, 2);
    }
  }

  private static void icons(Stage s) {
    for (int row = 0; row < 4; row++) {
      for (int i = 0; i < 3; i++) {
        s.round(s.vivid(), -0.44 + 0.33 * i, -0.68 + 0.38 * row, 0.23, 0.25, 0.1);
      }
    }
  }

  private static void page(Stage s, Color paper, int side, double half) {
    var sheet = new Path2D.Double();
    sheet.moveTo(0, -0.82);
    sheet.curveTo(side * half * 0.3, -1, side * half * 0.7, -1, side * half, -0.9);
    sheet.lineTo(side * half * 1.06, 1.02);
    sheet.curveTo(side * half * 0.7, 0.95, side * half * 0.3, 0.97, 0, 1.15);
    sheet.closePath();
    s.solid(paper, sheet);
    Color ink = new Color(75, 72, 70);
    double left = side < 0 ? -half * 0.92 : half * 0.1;
    if (s.chance(0.25)) {
      s.rect(s.any(), left, -0.72, half * 0.8, 0.6);
      Screens.text(s, ink, left, 0, half * 0.82, 0.85, 7);
    } else {
      Screens.text(s, ink, left, -0.72, half * 0.82, 1.6, 14);
    }
  }

  private static void scoops(Stage s) {
    int count = 1 + s.pick(3);
    boolean soft = s.chance(0.35);
    Color cream = soft ? new Color(255, 250, 235) : s.vivid();
    if (soft) {
      for (int i = 0; i < 4; i++) {
        s.disc(
            Palette.shade(cream, 1 - 0.03 * i),
            0.03 * (i % 2),
            -0.42 - 0.22 * i,
            0.45 - 0.1 * i,
            0.18);
      }
      s.at(0.2, -1, 1, 0.4, () -> s.box(new Color(110, 65, 35), -0.06, -0.5, 0.12, 0.6));
      return;
    }
    for (int i = 0; i < count; i++) {
      Color scoop = i == 0 ? cream : s.vivid();
      double x = count == 1 ? 0 : (i - (count - 1) / 2.0) * 0.32;
      double y = i == 1 && count == 3 ? -1 : -0.6;
      s.disc(Palette.mix(scoop, Color.WHITE, 0.35), x, y, 0.4, 0.38);
      s.oval(Palette.mix(scoop, Color.WHITE, 0.7), x - 0.13, y - 0.15, 0.1, 0.07);
    }
  }
}
