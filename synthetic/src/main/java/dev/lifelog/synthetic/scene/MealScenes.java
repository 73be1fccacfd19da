package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * Tables and what stands on them. Café, restaurant, bar and the table at home share their props.
 */
final class MealScenes {
  private MealScenes() {}

  static void cafe(Stage s) {
    Furniture.room(s, 1.75);
    chalkBoard(s, s.vary(0.1, 0.6), 0.1, 1.5, 0.75);
    counter(s, s.vary(1.9, 2.5));
    for (int i = 0; i < 3; i++) {
      Furniture.pendant(s, 0.6 + 1.3 * i + s.vary(-0.2, 0.2), s.vary(0.15, 0.4), 0.6);
    }
    if (s.chance(0.6)) {
      People.bust(s, s.vary(0.3, 1.3), 1.95, 0.75);
    }
    double x = s.vary(1.6, 2.4);
    double radius = s.vary(1.35, 1.7);
    Color top = s.palette.wood();
    Furniture.roundTable(s, x, 2.55, radius, top);
    Tableware.coffee(s, x - s.vary(0.2, 0.5), 2.35, s.vary(0.85, 1.1));
    if (s.chance(0.2)) {
      Screens.openLaptop(s, x + 0.75, 2.3, 0.9);
    } else if (s.chance(0.6)) {
      cake(s, x + s.vary(0.55, 0.8), 2.5);
    } else {
      Tableware.coffee(s, x + s.vary(0.6, 0.8), 2.3, 0.7);
    }
    if (s.now(0.3)) {
      People.hand(s, x + 0.9 + s.jitter(0.3), 3.0, 0.7, -0.4);
    }
  }

  static void restaurant(Stage s) {
    Furniture.room(s, 1.35);
    Furniture.picture(s, s.vary(0.1, 0.5), 0.15, 0.8, 0.55);
    Furniture.picture(s, s.vary(2.6, 3.1), 0.15, 0.7, 0.55);
    Color cloth = s.chance(0.6) ? new Color(246, 244, 240) : s.any();
    for (int i = 0; i < 2; i++) {
      double x = 0.55 + 2.8 * i + s.vary(-0.2, 0.2);
      People.bust(s, x - 0.3, 1.5, 0.52);
      People.bust(s, x + 0.35, 1.5, 0.52);
      clothTable(s, x, 1.4, 0.62, cloth);
      Tableware.wine(s, x, 1.42, 0.35);
    }
    People.bust(s, s.vary(1.6, 2.3), 1.75, 0.9);
    Color shadow = Palette.shade(cloth, 0.75);
    s.poly(shadow, -1.2, 4, -0.5, 1.7, 4.5, 1.7, 5.2, 4);
    s.solidPoly(cloth, -1.3, 3.4, -0.4, 1.65, 4.4, 1.65, 5.3, 3.4);
    candle(s, s.vary(1.2, 2.6), 1.85);
    Tableware.wine(s, s.vary(2.9, 3.4), 2.15, s.vary(0.8, 1));
    if (s.chance(0.3)) {
      Tableware.coffee(s, s.vary(0.6, 1), 2, 0.6);
    } else {
      Tableware.wine(s, s.vary(0.6, 1), 1.95, 0.7);
    }
    Tableware.plate(s, s.vary(1.7, 2.2), 2.5, s.vary(1, 1.25));
    if (s.now(0.35)) {
      People.hand(s, 3.1 + s.jitter(0.2), 2.9, 0.7, -0.5);
    }
  }

  static void bar(Stage s) {
    Color back = Palette.shade(s.palette.wall(), 0.5);
    s.rect(back, Stage.LEFT, Stage.TOP, 6.4, 5);
    Color shelf = Palette.shade(s.palette.wood(), 0.6);
    Color glow = Palette.hsb(s.vary(0, 1), s.vary(0.3, 0.8), 0.75);
    for (int row = 0; row < 3; row++) {
      double y = 0.25 + 0.62 * row;
      s.rect(Palette.mix(back, glow, 0.5), Stage.LEFT, y - 0.52, 6.4, 0.5);
      for (int i = 0; i < 19; i++) {
        double x = -0.9 + 0.31 * i + s.vary(-0.05, 0.05);
        Tableware.bottle(s, x, y, s.vary(0.42, 0.54), s.vivid());
      }
      s.rect(shelf, Stage.LEFT, y, 6.4, 0.07);
    }
    if (s.chance(0.65)) {
      People.bust(s, s.vary(0.5, 3.4), 2.1, 0.95);
    }
    if (s.chance(0.35)) {
      wallScreen(s, s.vary(0.2, 2.6));
    }
    Color top = s.palette.wood();
    s.rect(Palette.shade(top, 0.6), Stage.LEFT, 2.3, 6.4, 2);
    s.poly(top, Stage.LEFT, 2.0, Stage.RIGHT, 2.0, Stage.RIGHT, 2.75, Stage.LEFT, 2.75);
    s.rect(Palette.shade(top, 1.2), Stage.LEFT, 2.72, 6.4, 0.08);
    taps(s, s.vary(0.6, 3.2));
    double x = s.vary(1, 2.6);
    Tableware.beer(s, x, 2.6, s.vary(0.95, 1.2));
    Tableware.beer(s, x + s.vary(0.8, 1.1), 2.5, s.vary(0.75, 0.9));
    if (s.now(0.35)) {
      People.grip(s, x + 0.1, 2.5, 0.75, 0.1);
    }
  }

  static void diningTable(Stage s) {
    Furniture.room(s, 0.75);
    Furniture.window(s, s.vary(0.4, 2.5), -0.6, 1.2, 0.85);
    Furniture.chair(s, s.vary(0.5, 1), 1.35, 0.9);
    Furniture.chair(s, s.vary(2.8, 3.4), 1.35, 0.9);
    Color top = s.palette.wood();
    Furniture.nearTable(s, top, 1.0, s.vary(1.5, 1.9));
    Color mat = s.vivid();
    for (int i = 0; i < 4; i++) {
      double x = i % 2 == 0 ? s.vary(0.85, 1.15) : s.vary(2.75, 3.15);
      double y = i < 2 ? 1.35 : 2.3;
      double size = i < 2 ? 0.55 : 0.95;
      s.poly(
          mat,
          x - size,
          y + 0.45 * size,
          x - 0.85 * size,
          y - 0.45 * size,
          x + 0.85 * size,
          y - 0.45 * size,
          x + size,
          y + 0.45 * size);
      if (i == 2 && s.chance(0.5)) {
        Tableware.bowl(s, x, y, size);
      } else {
        Tableware.plate(s, x, y, size * 0.75);
      }
    }
    fruitBowl(s, 2 + s.vary(-0.15, 0.15), 1.6);
    if (s.chance(0.35)) {
      Tableware.coffee(s, s.vary(1.85, 2.15), 2.15, 0.6);
    } else {
      jug(s, s.vary(1.85, 2.15), 2.2);
    }
    if (s.now(0.3)) {
      People.hand(s, 3.5 + s.jitter(0.2), 2.9, 0.75, -0.4);
    }
  }

  private static void chalkBoard(Stage s, double x, double y, double width, double height) {
    s.box(Palette.shade(s.palette.wood(), 0.75), x - 0.06, y - 0.06, width + 0.12, height + 0.12);
    s.rect(new Color(36, 42, 40), x, y, width, height);
    Screens.text(s, new Color(235, 235, 225), x + 0.1, y + 0.1, width * 0.62, height - 0.15, 5);
    Screens.text(
        s, new Color(240, 215, 140), x + width * 0.78, y + 0.1, width * 0.15, height - 0.15, 5);
  }

  /** The counter with the espresso machine and a glass case of cakes. */
  private static void counter(Stage s, double x) {
    s.box(s.palette.fabric(), x, 1.15, 3.6, 0.9);
    for (int i = 1; i < 8; i++) {
      s.line(Palette.shade(s.palette.fabric(), 0.8), 0.02, x + 0.4 * i, 1.2, x + 0.4 * i, 2.05);
    }
    s.box(Palette.shade(s.palette.wood(), 0.9), x - 0.1, 1.05, 3.8, 0.13);
    Color steel = s.palette.metal();
    s.round(steel, x + 0.15, 0.45, 0.95, 0.2, 0.08);
    s.box(Palette.shade(steel, 0.8), x + 0.22, 0.62, 0.8, 0.15);
    s.box(Palette.shade(steel, 1.1), x + 0.2, 0.95, 0.85, 0.1);
    for (int i = 0; i < 2; i++) {
      s.line(
          Color.BLACK,
          0.06,
          x + 0.42 + 0.4 * i,
          0.78,
          x + 0.42 + 0.4 * i,
          0.84,
          x + 0.3 + 0.4 * i,
          0.86);
      s.box(Color.WHITE, x + 0.38 + 0.4 * i, 0.89, 0.1, 0.07);
    }
    for (int i = 0; i < 4; i++) {
      s.box(Color.WHITE, x + 0.25 + 0.2 * i, 0.37, 0.13, 0.08);
    }
    s.round(new Color(215, 232, 240, 150), x + 1.2, 0.5, 1.1, 0.56, 0.15);
    for (int i = 0; i < 4; i++) {
      s.solidPoly(
          s.vivid(), x + 1.28 + 0.25 * i, 1, x + 1.36 + 0.25 * i, 0.82, x + 1.5 + 0.25 * i, 1);
    }
  }

  private static void cake(Stage s, double x, double y) {
    Color icing = s.vivid();
    s.disc(Color.WHITE, x, y + 0.05, 0.45, 0.18);
    s.solidPoly(
        Palette.hsb(0.1, 0.5, 0.8),
        x - 0.28,
        y,
        x + 0.3,
        y - 0.08,
        x + 0.3,
        y - 0.32,
        x - 0.28,
        y - 0.24);
    s.rect(icing, x - 0.26, y - 0.17, 0.55, 0.05);
    s.solidPoly(icing, x - 0.28, y - 0.24, x + 0.3, y - 0.32, x + 0.1, y - 0.4);
    s.disc(new Color(190, 20, 40), x + 0.08, y - 0.4, 0.07, 0.07);
  }

  private static void clothTable(Stage s, double x, double y, double half, Color cloth) {
    s.solidPoly(
        Palette.shade(cloth, 0.85),
        x - half,
        y,
        x + half,
        y,
        x + half * 0.95,
        y + 0.7,
        x - half * 0.95,
        y + 0.7);
    s.disc(cloth, x, y, half, half * 0.2);
  }

  private static void candle(Stage s, double x, double y) {
    s.oval(new Color(255, 220, 120, 90), x, y - 0.5, 0.3, 0.35);
    s.box(new Color(250, 240, 215), x - 0.05, y - 0.4, 0.1, 0.4);
    s.oval(new Color(255, 190, 60), x, y - 0.5, 0.045, 0.1);
    s.disc(s.palette.metal(), x, y, 0.16, 0.05);
  }

  private static void wallScreen(Stage s, double x) {
    s.box(new Color(20, 20, 22), x - 0.06, 0.04, 1.22, 0.76);
    var glass = new Rectangle2D.Double(x, 0.1, 1.1, 0.64);
    s.clip(glass, () -> Screens.broadcast(s, x, 0.1, 1.1, 0.64));
  }

  private static void taps(Stage s, double x) {
    Color brass = Palette.hsb(s.vary(0.1, 0.15), s.vary(0.1, 0.6), 0.85);
    s.round(brass, x - 0.5, 1.35, 1, 0.22, 0.2);
    s.box(brass, x - 0.1, 1.5, 0.2, 0.7);
    for (int i = -1; i <= 1; i++) {
      s.line(s.vivid(), 0.12, x + 0.34 * i, 1.32, x + 0.34 * i, 0.9);
      s.line(brass, 0.06, x + 0.34 * i, 1.55, x + 0.34 * i, 1.72);
    }
  }

  private static void fruitBowl(Stage s, double x, double y) {
    for (int i = 0; i < 5; i++) {
      s.disc(
          Palette.hsb(s.vary(0, 0.28), 0.85, s.vary(0.6, 0.95)),
          x - 0.26 + 0.13 * i,
          y - 0.12 - (i % 2) * 0.08,
          0.12,
          0.12);
    }
    s.curve(
        new Color(240, 210, 60),
        0.09,
        x - 0.3,
        y - 0.25,
        x - 0.1,
        y - 0.42,
        x + 0.1,
        y - 0.42,
        x + 0.28,
        y - 0.26);
    Color china = s.any();
    s.solidPoly(
        china, x - 0.42, y - 0.08, x + 0.42, y - 0.08, x + 0.2, y + 0.18, x - 0.2, y + 0.18);
  }

  private static void jug(Stage s, double x, double y) {
    Color glass = s.chance(0.5) ? new Color(250, 250, 245) : Palette.hsb(0.09, 0.8, 0.95);
    s.ring(glass, 0.05, x + 0.2, y - 0.25, 0.11, 0.16);
    s.solidPoly(
        glass, x - 0.17, y, x - 0.14, y - 0.5, x - 0.22, y - 0.58, x + 0.15, y - 0.52, x + 0.17, y);
  }
}
