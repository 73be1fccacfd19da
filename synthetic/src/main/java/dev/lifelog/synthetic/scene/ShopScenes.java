package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** Shops: shelves in perspective or face on, told apart by what stands on them. */
final class ShopScenes {
  private ShopScenes() {}

  static void supermarket(Stage s) {
    var view = new Perspective(s, s.vary(1.7, 2.3), s.vary(0.95, 1.2));
    view.hall(1.7, 1.6, 1.5, 7);
    for (int i = 0; i < 4; i++) {
      double z = 0.9 + 1.4 * i;
      view.flat(new Color(255, 255, 250), -0.8, 0.8, -1.55, z, z + 0.5);
    }
    for (int side = -1; side <= 1; side += 2) {
      aisle(s, view, side * 1.45);
    }
    Color sign = s.vivid();
    view.front(sign, -0.9, 0.9, -1.3, -0.85, 2.6);
    Screens.text(s, Color.WHITE, view.x(-0.7, 2.6), view.y(-1.2, 2.6), 0.55, 0.14, 2);
    if (s.chance(0.5)) {
      People.standing(s, view.vanishX() + s.vary(-0.2, 0.2), view.y(1.5, 3.2), 0.62);
    }
    trolley(s, 2 + s.vary(-0.2, 0.2));
  }

  static void toyshop(Stage s) {
    Color wall = s.palette.wall();
    s.gradient(Palette.shade(wall, 1.1), wall, Stage.TOP, Stage.BOTTOM);
    Color board = Palette.shade(s.palette.wood(), 0.85);
    for (int row = 0; row < 4; row++) {
      double y = 0.5 + 0.95 * row;
      s.rect(Palette.shade(wall, 0.72), Stage.LEFT, y - 0.88, 6.4, 0.88);
      double x = -0.9 + s.vary(-0.2, 0.2);
      int previous = -1;
      while (x < 5) {
        int kind = s.pick(6);
        if (kind == previous) {
          kind = (kind + 1) % 6;
        }
        previous = kind;
        toy(s, kind, x + 0.35, y, s.vary(0.8, 1));
        x += s.vary(0.74, 0.9);
      }
      s.rect(board, Stage.LEFT, y, 6.4, 0.1);
      for (int i = 0; i < 7; i++) {
        s.rect(Color.WHITE, -0.8 + i * 0.9, y + 0.01, 0.22, 0.08);
      }
    }
    if (s.now(0.35)) {
      People.hand(s, 2 + s.jitter(0.7), 2.6, 0.85, s.jitter(0.4));
    }
  }

  static void bookshop(Stage s) {
    Color wood = s.palette.wood();
    s.rect(Palette.shade(wood, 0.45), Stage.LEFT, Stage.TOP, 6.4, 5);
    for (int row = 0; row < 4; row++) {
      double y = -0.15 + 0.74 * row;
      double x = Stage.LEFT;
      while (x < Stage.RIGHT) {
        x += book(s, x, y);
      }
      s.rect(Palette.shade(wood, 0.9), Stage.LEFT, y, 6.4, 0.09);
    }
    for (int i = 0; i < 4; i++) {
      s.rect(wood, -0.6 + 1.75 * i + 0.2, Stage.TOP, 0.11, 3.2);
    }
    Color table = Palette.shade(s.palette.floor(), 0.95);
    s.solidPoly(table, -0.4, 2.35, 4.4, 2.35, 5.2, 4, -1.2, 4);
    for (int i = 0; i < 5; i++) {
      pile(s, -0.1 + 0.95 * i, 2.75 + s.vary(-0.1, 0.1));
    }
    if (s.chance(0.3)) {
      People.bust(s, s.vary(0.3, 3.7), 2.35, 1);
    }
    if (s.now(0.3)) {
      People.hand(s, 2 + s.jitter(0.7), 2.5, 0.85, s.jitter(0.4));
    }
  }

  private static void aisle(Stage s, Perspective view, double x) {
    Color rack = Palette.shade(s.palette.metal(), 1.1);
    view.side(Palette.shade(rack, 0.5), x, -1.15, 1.5, 0.4, 7);
    for (int row = 0; row < 5; row++) {
      double base = -0.62 + 0.52 * row;
      double z = 0.55;
      while (z < 6.5) {
        double length = s.vary(0.1, 0.2) * (0.6 + 0.5 * z);
        Color pack = s.vivid();
        double top = base - s.vary(0.24, 0.42);
        view.side(pack, x, top, base, z, z + length * 0.92);
        view.side(Palette.shade(pack, 1.6), x, base - 0.2, base - 0.1, z, z + length * 0.92);
        z += length;
      }
      view.side(rack, x, base, base + 0.09, 0.4, 7);
      view.side(new Color(255, 240, 90), x, base + 0.015, base + 0.07, 0.7, 0.85);
      view.side(new Color(255, 240, 90), x, base + 0.015, base + 0.07, 1.2, 1.45);
      view.side(new Color(255, 240, 90), x, base + 0.015, base + 0.07, 2, 2.4);
    }
  }

  /** The handle and the wire basket that the wearer pushes, with what is already in it. */
  private static void trolley(Stage s, double x) {
    Color wire = new Color(165, 170, 178);
    for (int i = 0; i < 5; i++) {
      s.round(s.vivid(), x - 0.75 + 0.32 * i, 2.35 + s.vary(-0.15, 0.05), 0.32, 0.5, 0.1);
    }
    Tableware.bottle(s, x + 0.45, 2.5, 0.7, s.vivid());
    for (int i = 0; i <= 10; i++) {
      double share = i / 10.0;
      s.line(wire, 0.03, x - 0.85 + 1.7 * share, 2.4, x - 1.1 + 2.2 * share, 3.3);
    }
    for (int i = 0; i < 4; i++) {
      double half = 0.85 + 0.08 * i;
      s.line(wire, 0.035, x - half, 2.4 + 0.25 * i, x + half, 2.4 + 0.25 * i);
    }
    s.line(s.palette.fabric(), 0.16, x - 1.25, 3.02, x + 1.25, 3.02);
    for (int i = -1; i <= 1; i += 2) {
      if (s.now(0.75)) {
        People.grip(s, x + i * 0.85, 3.05, 0.6, i * 0.2);
      }
    }
  }

  private static void toy(Stage s, int kind, double x, double y, double scale) {
    Color color = s.vivid();
    Color second = s.vivid();
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          switch (kind) {
            case 0 -> teddy(s, color);
            case 1 -> ball(s, color, second);
            case 2 -> blocks(s, color, second);
            case 3 -> toyCar(s, color, second);
            case 4 -> robot(s, color, second);
            default -> doll(s, color, second);
          }
        });
  }

  private static void teddy(Stage s, Color fur) {
    Color belly = Palette.shade(fur, 1.35);
    s.disc(fur, -0.19, -0.72, 0.1, 0.1);
    s.disc(fur, 0.19, -0.72, 0.1, 0.1);
    s.disc(fur, -0.24, -0.32, 0.09, 0.14);
    s.disc(fur, 0.24, -0.32, 0.09, 0.14);
    s.disc(fur, 0, -0.25, 0.22, 0.25);
    s.oval(belly, 0, -0.22, 0.13, 0.16);
    s.disc(fur, -0.18, -0.07, 0.12, 0.08);
    s.disc(fur, 0.18, -0.07, 0.12, 0.08);
    s.disc(fur, 0, -0.57, 0.22, 0.2);
    s.oval(belly, 0, -0.51, 0.1, 0.08);
    s.oval(Color.BLACK, -0.08, -0.62, 0.025, 0.025);
    s.oval(Color.BLACK, 0.08, -0.62, 0.025, 0.025);
    s.oval(Color.BLACK, 0, -0.54, 0.035, 0.025);
  }

  private static void ball(Stage s, Color color, Color second) {
    s.disc(color, 0, -0.32, 0.32, 0.32);
    s.arc(second, 0.09, 0, -0.32, 0.3, 0.12, 180, 180);
    s.arc(second, 0.09, 0, -0.32, 0.12, 0.3, 90, 180);
    s.oval(new Color(255, 255, 255, 150), -0.12, -0.46, 0.07, 0.05);
  }

  private static void blocks(Stage s, Color color, Color second) {
    s.box(color, -0.34, -0.32, 0.32, 0.32);
    s.box(second, 0.01, -0.32, 0.32, 0.32);
    s.box(Palette.mix(color, second, 0.5), -0.16, -0.64, 0.32, 0.32);
    s.oval(Color.WHITE, -0.18, -0.16, 0.09, 0.09);
    s.poly(Color.WHITE, 0.17, -0.26, 0.27, -0.07, 0.07, -0.07);
    s.rect(Color.WHITE, -0.07, -0.56, 0.14, 0.14);
  }

  private static void toyCar(Stage s, Color color, Color second) {
    s.solidPoly(
        color, -0.38, -0.12, -0.38, -0.3, -0.2, -0.32, -0.1, -0.5, 0.16, -0.5, 0.24, -0.32, 0.38,
        -0.28, 0.38, -0.12);
    s.poly(new Color(200, 230, 245), -0.13, -0.33, -0.06, -0.45, 0.13, -0.45, 0.17, -0.33);
    for (int i = -1; i <= 1; i += 2) {
      s.disc(Color.DARK_GRAY, 0.2 * i, -0.1, 0.1, 0.1);
      s.oval(second, 0.2 * i, -0.1, 0.05, 0.05);
    }
  }

  private static void robot(Stage s, Color color, Color second) {
    s.box(color, -0.2, -0.5, 0.4, 0.36);
    s.box(second, -0.15, -0.78, 0.3, 0.26);
    s.oval(Color.YELLOW, -0.07, -0.66, 0.04, 0.04);
    s.oval(Color.YELLOW, 0.07, -0.66, 0.04, 0.04);
    s.line(Color.DARK_GRAY, 0.03, 0, -0.78, 0, -0.88);
    s.line(second, 0.08, -0.27, -0.46, -0.27, -0.2);
    s.line(second, 0.08, 0.27, -0.46, 0.27, -0.2);
    s.box(second, -0.18, -0.14, 0.13, 0.14);
    s.box(second, 0.05, -0.14, 0.13, 0.14);
    s.rect(Color.WHITE, -0.12, -0.42, 0.24, 0.12);
  }

  private static void doll(Stage s, Color color, Color hair) {
    s.disc(hair, 0, -0.64, 0.19, 0.2);
    s.solidPoly(color, 0, -0.52, 0.26, -0.08, -0.26, -0.08);
    s.disc(new Color(244, 208, 180), 0, -0.62, 0.13, 0.14);
    s.oval(Color.BLACK, -0.05, -0.63, 0.02, 0.02);
    s.oval(Color.BLACK, 0.05, -0.63, 0.02, 0.02);
    s.line(new Color(244, 208, 180), 0.06, -0.08, -0.06, -0.08, -0.01);
    s.line(new Color(244, 208, 180), 0.06, 0.08, -0.06, 0.08, -0.01);
  }

  /** A book's spine with its foot at y; answers its width. */
  private static double book(Stage s, double x, double y) {
    double width = s.vary(0.09, 0.2);
    double height = s.vary(0.42, 0.6);
    Color cloth = s.any();
    s.box(cloth, x, y - height, width, height);
    Color label = Palette.mix(cloth, s.chance(0.5) ? Color.WHITE : Color.BLACK, 0.7);
    s.rect(label, x + width * 0.3, y - height * 0.85, width * 0.4, height * s.vary(0.3, 0.6));
    return width;
  }

  private static void pile(Stage s, double x, double y) {
    int books = 2 + s.pick(4);
    for (int i = 0; i < books; i++) {
      Color cover = s.any();
      double top = y - 0.1 * i;
      s.box(new Color(240, 236, 222), x, top, 0.72, 0.09);
      s.box(Palette.shade(cover, 0.8), x - 0.02, top + 0.055, 0.76, 0.04);
    }
    Color cover = s.vivid();
    double top = y - 0.1 * (books - 1);
    s.solidPoly(cover, x, top, x + 0.1, top - 0.3, x + 0.66, top - 0.3, x + 0.74, top);
    Screens.text(s, Color.WHITE, x + 0.2, top - 0.25, 0.4, 0.18, 2);
  }
}
