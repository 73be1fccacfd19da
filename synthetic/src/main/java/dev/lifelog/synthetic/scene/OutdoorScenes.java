package dev.lifelog.synthetic.scene;

import java.awt.Color;

/** Under the sky: street, park, sea, bridge. */
final class OutdoorScenes {
  private OutdoorScenes() {}

  static void street(Stage s) {
    double vx = s.vary(1.6, 2.4);
    double horizon = s.vary(1.2, 1.45);
    sky(s, horizon + 0.2);
    var view = new Perspective(s, vx, horizon);
    Color paving = Palette.hsb(s.vary(0, 1), s.vary(0, 0.15), dimmed(s, s.vary(0.5, 0.8)));
    s.rect(paving, Stage.LEFT, horizon, 6.4, 4);
    for (int i = 5; i >= 0; i--) {
      double near = 0.55 + 0.95 * i;
      house(s, view, -2.1, s.vary(1.5, 3), near, near + 0.92);
      house(s, view, 2.1, s.vary(1.5, 3), near, near + 0.92);
    }
    double road = dimmed(s, s.vary(0.25, 0.42));
    view.flat(Palette.hsb(0.6, 0.05, road), -1.15, 1.15, 0.9, 0.3, 30);
    view.flat(Palette.hsb(0.1, 0.05, Math.min(1, road * 2)), -1.25, -1.15, 0.9, 0.3, 30);
    view.flat(Palette.hsb(0.1, 0.05, Math.min(1, road * 2)), 1.15, 1.25, 0.9, 0.3, 30);
    if (s.chance(0.6)) {
      double z = s.vary(0.62, 0.8);
      for (int i = 0; i < 7; i++) {
        view.flat(Color.WHITE, -1.1 + 0.32 * i, -0.93 + 0.32 * i, 0.9, z, z + 0.28);
      }
    }
    for (int i = 0; i < 5; i++) {
      view.flat(Color.WHITE, -0.04, 0.04, 0.9, 1.3 + i * 1.2, 1.8 + i * 1.2);
    }
    carAhead(s, vx + s.vary(0.15, 0.3), horizon + 0.45, 0.42);
    carAhead(s, view.x(-1.0, 1.6), view.y(0.9, 1.6), 0.62);
    for (int i = -1; i <= 1; i += 2) {
      streetLamp(s, view.x(i * 1.45, 1.5), view.y(0.9, 1.5), 0.95, -i);
      streetLamp(s, view.x(i * 1.45, 3), view.y(0.9, 3), 0.48, -i);
    }
    People.standing(s, view.x(1.65, 1.4), view.y(0.95, 1.4), s.vary(0.6, 0.75));
    if (s.chance(0.6)) {
      People.standing(s, view.x(-1.7, 1.8), view.y(0.95, 1.8), s.vary(0.45, 0.6));
    }
  }

  static void park(Stage s) {
    double horizon = s.vary(1.15, 1.4);
    sky(s, horizon + 0.1);
    Color leaf = Palette.hsb(s.vary(0.05, 0.42), s.vary(0.35, 0.85), dimmed(s, s.vary(0.35, 0.75)));
    for (int i = 0; i < 9; i++) {
      s.oval(
          Palette.shade(leaf, s.vary(0.55, 0.8)),
          -1 + 0.75 * i,
          horizon - 0.1,
          0.6,
          s.vary(0.3, 0.55));
    }
    Color grass = Palette.hsb(s.vary(0.14, 0.4), s.vary(0.35, 0.85), dimmed(s, s.vary(0.4, 0.85)));
    s.gradient(Palette.shade(grass, 0.85), grass, horizon, Stage.BOTTOM);
    double bend = s.vary(-0.7, 0.7);
    Color path = Palette.hsb(s.vary(0.05, 0.15), s.vary(0.05, 0.35), dimmed(s, s.vary(0.65, 0.92)));
    double far = 2 + bend;
    s.poly(
        path,
        far - 0.1,
        horizon,
        far + 0.1,
        horizon,
        2.4 + bend * 0.3,
        2,
        3.3,
        4.1,
        0.7,
        4.1,
        1.6 + bend * 0.3,
        2);
    if (s.chance(0.5)) {
      double side = bend > 0 ? 0.6 : 3.4;
      s.oval(Palette.shade(s.light.skyLow(), 0.8), side, horizon + 0.5, 0.95, 0.2);
      s.oval(Color.WHITE, side + 0.2, horizon + 0.46, 0.1, 0.05);
    }
    tree(s, s.vary(0.1, 0.6), 2.1, s.vary(1.1, 1.4), leaf);
    tree(s, s.vary(3.3, 3.9), 2, s.vary(1.1, 1.4), leaf);
    tree(s, s.vary(0.9, 1.4), 1.65, 0.65, Palette.shade(leaf, 0.85));
    tree(s, s.vary(2.6, 3.1), 1.6, 0.6, Palette.shade(leaf, 1.1));
    bench(s, bend > 0 ? s.vary(2.9, 3.2) : s.vary(0.3, 0.6), 2.55);
    if (s.chance(0.5)) {
      People.standing(s, far + 0.05, horizon + 0.5, 0.4);
    }
    for (int i = 0; i < 14; i++) {
      double x = s.vary(-0.8, 4.8);
      double y = s.vary(2.3, 3.3);
      if (Math.abs(x - 2) > 1.2) {
        s.oval(s.vivid(), x, y, 0.045, 0.045);
      }
    }
  }

  static void seaside(Stage s) {
    double horizon = s.vary(0.85, 1.25);
    beach(s, horizon);
    for (int i = 0; i < 2; i++) {
      sail(s, s.vary(0.3, 3.7), horizon + 0.12 + 0.1 * i, s.vary(0.35, 0.6));
    }
    gulls(s, horizon);
    parasol(s, s.chance(0.5) ? s.vary(0.3, 0.9) : s.vary(3, 3.6), 2.8);
    if (s.chance(0.5)) {
      People.standing(s, s.vary(1.4, 2.6), 2.3, 0.5);
    }
    s.poly(s.vivid(), 1.5, 2.85, 2.4, 2.8, 2.6, 3.2, 1.4, 3.25);
  }

  static void bridge(Stage s) {
    double horizon = s.vary(1.5, 1.7);
    sky(s, horizon);
    for (int i = 0; i < 11; i++) {
      double height = s.vary(0.2, 0.6);
      Color house = Palette.hsb(s.vary(0, 1), s.vary(0.1, 0.5), dimmed(s, s.vary(0.45, 0.8)));
      s.rect(house, -1.2 + 0.6 * i, horizon - height, 0.58, height);
    }
    water(s, horizon, Stage.BOTTOM);
    Color stone = Palette.hsb(s.vary(0, 1), s.vary(0.05, 0.6), dimmed(s, s.vary(0.45, 0.85)));
    double deck = horizon - s.vary(0.25, 0.4);
    if (s.chance(0.5)) {
      stoneArches(s, stone, deck);
    } else {
      suspension(s, stone, deck);
    }
    Color wall = Palette.shade(s.palette.metal(), dimmed(s, 0.9));
    s.line(wall, 0.1, Stage.LEFT, 2.65, Stage.RIGHT, 2.65);
    for (int i = 0; i < 22; i++) {
      s.line(wall, 0.045, -1.1 + 0.3 * i, 2.65, -1.1 + 0.3 * i, 3.9);
    }
  }

  static void sky(Stage s, double horizon) {
    s.gradient(s.light.skyTop(), s.light.skyLow(), Stage.TOP, horizon);
    Color cloud = Palette.clear(s.light.dark() ? new Color(70, 75, 95) : Color.WHITE, 0.75);
    int clouds = s.pick(4);
    for (int i = 0; i < clouds; i++) {
      double x = s.vary(0, 4);
      double y = s.vary(-0.1, horizon * 0.4);
      s.oval(cloud, x, y, 0.45, 0.12);
      s.oval(cloud, x - 0.2, y - 0.08, 0.22, 0.13);
      s.oval(cloud, x + 0.15, y - 0.1, 0.25, 0.16);
    }
  }

  /** Sky, sea, surf and sand. */
  static void beach(Stage s, double horizon) {
    sky(s, horizon);
    water(s, horizon, Stage.BOTTOM);
    Color sand = Palette.hsb(s.vary(0.06, 0.15), s.vary(0.15, 0.5), dimmed(s, s.vary(0.65, 0.95)));
    double shore = horizon + s.vary(0.75, 1);
    s.curve(Color.WHITE, 0.22, -1.2, shore, 1, shore - 0.2, 2.5, shore + 0.35, 5.2, shore + 0.05);
    s.curve(sand, 0.22, -1.2, shore + 0.16, 1, shore - 0.04, 2.5, shore + 0.5, 5.2, shore + 0.2);
    s.poly(
        sand,
        -1.2,
        shore + 0.14,
        0.3,
        shore + 0.06,
        2,
        shore + 0.2,
        3.6,
        shore + 0.27,
        5.2,
        shore + 0.18,
        5.2,
        4.2,
        -1.2,
        4.2);
  }

  /** What a driver sees: the road to the horizon, verges, a car ahead. */
  static void road(Stage s, double vx, double horizon) {
    sky(s, horizon + 0.05);
    Color verge = Palette.hsb(s.vary(0.05, 0.45), s.vary(0.2, 0.7), dimmed(s, s.vary(0.35, 0.75)));
    s.rect(verge, Stage.LEFT, horizon, 6.4, 3);
    var view = new Perspective(s, vx, horizon);
    view.flat(Palette.hsb(0.6, 0.05, dimmed(s, s.vary(0.28, 0.5))), -1.6, 1.6, 0.6, 0.3, 40);
    double phase = s.jitter(0.4);
    for (int i = 0; i < 6; i++) {
      view.flat(Color.WHITE, -0.05, 0.05, 0.6, 0.7 + i + phase, 1.2 + i + phase);
    }
    view.flat(Color.WHITE, -1.5, -1.43, 0.6, 0.4, 40);
    view.flat(Color.WHITE, 1.43, 1.5, 0.6, 0.4, 40);
    Color leaf = Palette.hsb(s.vary(0.05, 0.45), s.vary(0.3, 0.8), dimmed(s, s.vary(0.3, 0.65)));
    boolean town = s.chance(0.4);
    for (int i = 3; i >= 0; i--) {
      double z = 1.3 + i + phase;
      if (town) {
        house(s, view, -2.4, s.vary(1, 1.8), z, z + 0.8);
        house(s, view, 2.4, s.vary(1, 1.8), z, z + 0.8);
      } else {
        tree(s, view.x(-2.3, z), view.y(0.6, z), 0.9 / z, leaf);
        tree(s, view.x(2.3, z), view.y(0.6, z), 0.9 / z, leaf);
      }
    }
    if (s.chance(0.7)) {
      carAhead(s, vx + 0.22, horizon + 0.34, 0.5 + s.jitter(0.1));
    }
  }

  static double dimmed(Stage s, double brightness) {
    return s.light.dark() ? brightness * 0.4 : brightness;
  }

  static void gulls(Stage s, double horizon) {
    for (int i = 0; i < 4; i++) {
      double x = s.vary(0.3, 3.7) + s.jitter(0.2);
      double y = s.vary(0.1, horizon * 0.7);
      s.arc(Color.DARK_GRAY, 0.025, x - 0.09, y, 0.09, 0.05, 0, 150);
      s.arc(Color.DARK_GRAY, 0.025, x + 0.09, y, 0.09, 0.05, 30, 150);
    }
  }

  private static void water(Stage s, double horizon, double low) {
    Color sea = Palette.hsb(s.vary(0.45, 0.65), s.vary(0.25, 0.75), dimmed(s, s.vary(0.4, 0.8)));
    s.gradient(Palette.mix(sea, s.light.skyLow(), 0.45), sea, horizon, low);
    Color crest = Palette.clear(Palette.mix(sea, Color.WHITE, 0.6), 0.7);
    for (int i = 0; i < 26; i++) {
      double y = horizon + 0.06 + s.vary(0, 1) * 1.6;
      double x = s.vary(-1, 5) + s.jitter(0.2);
      double length = 0.12 + 0.25 * (y - horizon);
      s.arc(crest, 0.02 + 0.012 * (y - horizon), x, y, length, 0.04, 0, 180);
    }
  }

  private static void house(
      Stage s, Perspective view, double x, double height, double near, double far) {
    Color front = Palette.hsb(s.vary(0, 1), s.vary(0.1, 0.6), dimmed(s, s.vary(0.4, 0.9)));
    view.side(front, x, -height, 0.9, near, far);
    boolean lit = s.light.dark();
    Color glass = lit ? new Color(255, 225, 140) : Palette.shade(s.light.skyTop(), 0.65);
    for (double y = -height + 0.25; y < 0.1; y += 0.6) {
      for (int i = 0; i < 2; i++) {
        double z = near + (far - near) * (0.15 + 0.45 * i);
        view.side(glass, x * 0.998, y, y + 0.35, z, z + (far - near) * 0.27);
      }
    }
    view.side(
        Palette.shade(s.any(), 0.8),
        x * 0.997,
        0.2,
        0.9,
        near + (far - near) * 0.2,
        near + (far - near) * 0.45);
    view.side(s.vivid(), x * 0.996, 0.12, 0.28, near + 0.05, far - 0.05);
  }

  private static void carAhead(Stage s, double x, double y, double scale) {
    Color paint = s.any();
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.oval(new Color(0, 0, 0, 110), 0, 0, 0.65, 0.1);
          s.box(Color.BLACK, -0.5, -0.2, 0.2, 0.22);
          s.box(Color.BLACK, 0.3, -0.2, 0.2, 0.22);
          s.solidPoly(paint, -0.4, -0.5, -0.3, -0.88, 0.3, -0.88, 0.4, -0.5);
          s.poly(new Color(60, 75, 90), -0.32, -0.53, -0.25, -0.8, 0.25, -0.8, 0.32, -0.53);
          s.round(paint, -0.56, -0.55, 1.12, 0.43, 0.15);
          s.rect(new Color(225, 25, 30), -0.53, -0.46, 0.18, 0.13);
          s.rect(new Color(225, 25, 30), 0.35, -0.46, 0.18, 0.13);
          s.rect(new Color(245, 245, 235), -0.16, -0.32, 0.32, 0.1);
        });
  }

  private static void streetLamp(Stage s, double x, double y, double scale, int direction) {
    Color iron = Palette.shade(s.palette.metal(), 0.5);
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.line(iron, 0.06, 0, 0, 0, -2.1, direction * 0.35, -2.2);
          if (s.light.dark()) {
            s.oval(new Color(255, 230, 150, 110), direction * 0.4, -2.1, 0.35, 0.3);
          }
          s.oval(new Color(255, 245, 205), direction * 0.42, -2.16, 0.13, 0.06);
        });
  }

  private static void tree(Stage s, double x, double y, double scale, Color leaf) {
    Color bark = Palette.hsb(s.vary(0.04, 0.1), s.vary(0.2, 0.6), dimmed(s, s.vary(0.25, 0.5)));
    double lean = s.vary(-0.1, 0.1);
    double[] tone = {s.vary(0.85, 1), s.vary(0.95, 1.15), s.vary(0.9, 1.1), s.vary(1, 1.2)};
    s.at(
        x,
        y,
        scale,
        0,
        () -> {
          s.solidPoly(bark, -0.13, 0, -0.07, -0.9, 0.07, -0.9, 0.13, 0);
          s.line(bark, 0.07, 0, -0.7, 0.25, -1.05);
          s.line(bark, 0.07, 0, -0.65, -0.25, -1);
          s.oval(Palette.shade(leaf, tone[0] * 0.8), lean, -1.25, 0.75, 0.5);
          s.oval(Palette.shade(leaf, tone[1]), lean - 0.3, -1.4, 0.45, 0.38);
          s.oval(Palette.shade(leaf, tone[2]), lean + 0.32, -1.38, 0.42, 0.36);
          s.oval(Palette.shade(leaf, tone[3]), lean, -1.68, 0.45, 0.36);
        });
  }

  private static void bench(Stage s, double x, double y) {
    Color wood = Palette.hsb(s.vary(0, 1), s.vary(0.3, 0.7), dimmed(s, s.vary(0.4, 0.75)));
    s.line(Color.DARK_GRAY, 0.06, x - 0.45, y - 0.65, x - 0.45, y);
    s.line(Color.DARK_GRAY, 0.06, x + 0.45, y - 0.65, x + 0.45, y);
    for (int i = 0; i < 3; i++) {
      s.box(wood, x - 0.62, y - 0.68 + 0.14 * i, 1.24, 0.1);
    }
    s.solidPoly(
        Palette.shade(wood, 1.1),
        x - 0.62,
        y - 0.26,
        x + 0.62,
        y - 0.26,
        x + 0.7,
        y - 0.12,
        x - 0.7,
        y - 0.12);
  }

  private static void sail(Stage s, double x, double y, double scale) {
    Color cloth = s.chance(0.5) ? Color.WHITE : s.vivid();
    s.at(
        x + s.jitter(0.1),
        y,
        scale,
        0,
        () -> {
          s.line(Color.DARK_GRAY, 0.04, 0, 0, 0, -1.1);
          s.solidPoly(cloth, 0.04, -1.08, 0.04, -0.14, 0.5, -0.14);
          s.solidPoly(Palette.shade(cloth, 0.85), -0.04, -0.95, -0.04, -0.14, -0.38, -0.14);
          s.solidPoly(new Color(120, 60, 40), -0.5, -0.06, 0.6, -0.06, 0.4, 0.13, -0.32, 0.13);
        });
  }

  private static void parasol(Stage s, double x, double y) {
    Color one = s.vivid();
    Color other = s.chance(0.5) ? Color.WHITE : s.vivid();
    s.line(new Color(235, 235, 230), 0.06, x, y, x + 0.1, y - 1.2);
    s.at(
        x + 0.1,
        y - 1.05,
        1,
        0.1,
        () -> {
          s.dome(one, 0, 0, 0.85, 0.55);
          s.poly(other, -0.5, 0, -0.05, -0.54, -0.2, 0);
          s.poly(other, 0.5, 0, 0.05, -0.54, 0.2, 0);
        });
  }

  private static void stoneArches(Stage s, Color stone, double deck) {
    double span = s.vary(1.5, 1.8);
    double start = s.vary(-1.1, -0.6);
    s.poly(
        stone,
        Stage.LEFT,
        deck - 0.02,
        2,
        deck - 0.22,
        Stage.RIGHT,
        deck - 0.02,
        Stage.RIGHT,
        deck + 0.75,
        Stage.LEFT,
        deck + 0.75);
    Color under = Palette.shade(s.light.skyLow(), 0.75);
    for (int i = 0; i < 4; i++) {
      double x = start + span * (i + 0.5);
      s.dome(under, x, deck + 0.76, span * 0.4, 0.66);
      s.arc(Palette.shade(stone, 0.65), 0.06, x, deck + 0.76, span * 0.42, 0.68, 0, 180);
    }
    s.line(
        Palette.shade(stone, 1.2),
        0.09,
        Stage.LEFT,
        deck - 0.03,
        2,
        deck - 0.23,
        Stage.RIGHT,
        deck - 0.03);
    s.rect(Palette.clear(stone, 0.35), Stage.LEFT, deck + 0.76, 6.4, 0.15);
  }

  private static void suspension(Stage s, Color steel, double deck) {
    double left = s.vary(0.5, 0.9);
    double right = left + s.vary(2.2, 2.5);
    double top = deck - s.vary(1, 1.2);
    for (double tower : new double[] {left, right}) {
      s.box(steel, tower - 0.12, top, 0.09, deck + 0.6 - top);
      s.box(steel, tower + 0.03, top, 0.09, deck + 0.6 - top);
      s.box(steel, tower - 0.12, top + 0.3, 0.24, 0.06);
    }
    double span = right - left;
    Color cable = Palette.shade(steel, 0.7);
    for (int part = -1; part <= 1; part++) {
      double from = left + part * span;
      double[] cord = new double[22];
      for (int i = 0; i <= 10; i++) {
        double u = i / 10.0;
        double x = from + span * u;
        double y = top + (deck - 0.08 - top) * (1 - (2 * u - 1) * (2 * u - 1));
        cord[2 * i] = x;
        cord[2 * i + 1] = y;
        s.line(cable, 0.018, x, y, x, deck);
      }
      s.line(cable, 0.045, cord);
    }
    s.box(steel, Stage.LEFT, deck, 6.4, 0.13);
  }
}
