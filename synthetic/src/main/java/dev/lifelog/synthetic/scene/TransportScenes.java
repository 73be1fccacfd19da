package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Car, bus and train from inside: windows, seats and what passes outside. */
final class TransportScenes {
  private TransportScenes() {}

  static void car(Stage s) {
    OutdoorScenes.road(s, s.vary(1.8, 2.2), s.vary(0.95, 1.15));
    Color trim = Palette.hsb(s.vary(0, 1), s.vary(0, 0.35), s.vary(0.1, 0.4));
    Path2D frame = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    frame.append(new Rectangle2D.Double(Stage.LEFT, Stage.TOP, 6.4, 5), false);
    Path2D screen = new Path2D.Double();
    screen.moveTo(-0.35, 1.75);
    screen.lineTo(0.35, 0.05);
    screen.quadTo(2, -0.15, 3.65, 0.05);
    screen.lineTo(4.35, 1.75);
    screen.quadTo(2, 1.5, -0.35, 1.75);
    frame.append(screen, false);
    s.fill(trim, frame);
    Color dash = Palette.shade(trim, 1.35);
    s.poly(
        dash,
        Stage.LEFT,
        2,
        0.3,
        1.72,
        2,
        1.6,
        3.7,
        1.72,
        Stage.RIGHT,
        2,
        Stage.RIGHT,
        2.5,
        Stage.LEFT,
        2.5);
    s.round(Palette.shade(trim, 0.7), 1.6, 0.08, 0.85, 0.24, 0.12);
    s.rect(s.light.skyLow(), 1.66, 0.13, 0.73, 0.13);
    double wheel = s.chance(0.7) ? s.vary(0.95, 1.3) : s.vary(2.6, 3);
    double console = wheel < 2 ? 2.35 : 1.05;
    s.round(Palette.shade(trim, 0.6), console, 1.95, 0.85, 0.55, 0.06);
    s.rect(s.vivid(), console + 0.06, 2.01, 0.73, 0.42);
    for (int i = 0; i < 3; i++) {
      s.oval(Palette.shade(trim, 2), console + 0.18 + 0.25 * i, 2.68, 0.08, 0.08);
    }
    s.round(Palette.shade(trim, 0.5), wheel - 0.5, 1.75, 1, 0.35, 0.2);
    s.ring(new Color(240, 240, 235), 0.025, wheel - 0.22, 1.95, 0.15, 0.15);
    s.ring(new Color(240, 240, 235), 0.025, wheel + 0.22, 1.95, 0.15, 0.15);
    s.at(wheel, 2.75, 1, s.jitter(0.35), () -> wheel(s, trim));
    for (int i = -1; i <= 1; i += 2) {
      if (s.now(0.8)) {
        People.grip(s, wheel + i * 0.98, 2.6 + s.jitter(0.15), 0.55, i * -0.25);
      }
    }
  }

  static void bus(Stage s) {
    var view = new Perspective(s, s.vary(1.7, 2.3), 1.05);
    hull(s, view, 1.9, 0.95, 1.9);
    windows(s, view, 1.9, -0.72, 0.35);
    view.front(Palette.shade(s.palette.wall(), 0.8), -1.9, 1.9, -0.95, 1.9, 7);
    Color seat = s.palette.fabric();
    Color pole = s.chance(0.5) ? new Color(250, 200, 20) : s.vivid();
    for (int row = 5; row >= 1; row--) {
      double z = 0.55 + 0.75 * row;
      for (int i = -1; i <= 1; i += 2) {
        busSeat(s, view, seat, i * 1.5, z);
        busSeat(s, view, seat, i * 0.8, z);
      }
      if (row % 2 == 0) {
        for (int i = -1; i <= 1; i += 2) {
          s.line(
              pole,
              0.09 / z,
              view.x(i * 0.45, z),
              view.y(-0.95, z),
              view.x(i * 0.45, z),
              view.y(1.2, z));
        }
      }
      if (s.chance(0.45)) {
        double side = s.chance(0.5) ? 1.15 : -1.15;
        People.bust(s, view.x(side, z), view.y(0.75, z), 0.75 / z);
      }
    }
    for (int i = -1; i <= 1; i += 2) {
      s.line(
          pole, 0.05, view.x(i * 0.5, 0.6), view.y(-0.9, 0.6), view.x(i * 0.5, 6), view.y(-0.9, 6));
      for (int k = 0; k < 5; k++) {
        double z = 0.95 + 0.55 * k;
        strap(s, view.x(i * 0.5, z), view.y(-0.9, z), 1 / z, pole);
      }
    }
  }

  static void train(Stage s) {
    boolean window = s.chance(0.5);
    Color panel = s.palette.wall();
    s.gradient(Palette.shade(panel, 1.1), Palette.shade(panel, 0.85), Stage.TOP, Stage.BOTTOM);
    double left = window ? 0.15 : -0.1;
    double width = 2.6;
    passing(s, left, 0.05, width, 1.35);
    passing(s, left + width + 0.55, 0.05, width, 1.35);
    passing(s, left - width - 0.55, 0.05, width, 1.35);
    s.box(Palette.shade(s.palette.metal(), 1.1), Stage.LEFT, -0.42, 6.4, 0.16);
    for (int i = 0; i < 5; i++) {
      s.round(s.any(), -0.9 + 1.25 * i, -0.85, s.vary(0.6, 1), 0.43, 0.12);
    }
    Color seat = s.palette.fabric();
    double facing = s.vary(2.6, 2.85);
    trainSeat(s, seat, facing, 1);
    if (s.chance(0.5)) {
      People.bust(s, facing + 0.42, 2.2, 0.95);
    }
    trainSeat(s, seat, s.vary(-0.05, 0.2), -1);
    Color table = Palette.shade(s.palette.wood(), 1.05);
    s.solidPoly(
        Palette.shade(table, 0.7), 0.9, 2.15, 2.7, 2.15, 3, 2.7, 3, 2.8, 0.6, 2.8, 0.6, 2.7);
    s.solidPoly(table, 0.9, 2.05, 2.7, 2.05, 3, 2.62, 0.6, 2.62);
    s.line(Palette.shade(s.palette.metal(), 0.6), 0.14, 1.8, 2.8, 1.8, 4);
    if (s.chance(0.25)) {
      Screens.openLaptop(s, 1.45, 2.4, 0.75);
    } else if (s.chance(0.5)) {
      Tableware.bottle(s, s.vary(1.1, 1.5), 2.35, 0.7, s.vivid());
    } else {
      paperCup(s, s.vary(1.1, 1.5), 2.35);
    }
    s.at(
        2.1,
        2.3,
        0.5,
        0.2,
        () -> s.solidPoly(Color.WHITE, -0.5, -0.2, 0.4, -0.25, 0.6, 0.25, -0.4, 0.3));
    if (s.now(0.3)) {
      People.hand(s, 2.3 + s.jitter(0.2), 2.8, 0.7, -0.2);
    }
  }

  private static void wheel(Stage s, Color trim) {
    Color rim = Palette.shade(trim, 0.35);
    s.ring(rim, 0.2, 0, 0, 1, 0.95);
    s.ring(Palette.shade(trim, 0.7), 0.05, 0, 0, 0.97, 0.92);
    s.line(rim, 0.22, -0.95, 0, 0.95, 0);
    s.line(rim, 0.22, 0, 0, 0, 0.95);
    s.disc(Palette.shade(trim, 0.8), 0, 0, 0.32, 0.28);
    s.ring(new Color(215, 215, 220), 0.03, 0, 0, 0.11, 0.1);
  }

  private static void hull(Stage s, Perspective view, double half, double up, double down) {
    s.rect(s.palette.wall(), Stage.LEFT, Stage.TOP, 6.4, 5);
    view.flat(s.palette.ceiling(), -half, half, -up, 0.35, 7);
    view.flat(s.palette.floor(), -half, half, down, 0.35, 7);
    view.side(Palette.shade(s.palette.wall(), 0.92), -half, -up, down, 0.35, 7);
    view.side(Palette.shade(s.palette.wall(), 0.85), half, -up, down, 0.35, 7);
    view.flat(new Color(255, 255, 245), -0.35, 0.35, -up, 0.35, 7);
  }

  private static void windows(Stage s, Perspective view, double half, double top, double low) {
    double middle = (top + low) / 2;
    Color hedge = Palette.hsb(s.vary(0, 1), 0.35, s.light.dark() ? 0.2 : s.vary(0.35, 0.7));
    for (int i = 0; i < 5; i++) {
      double near = 0.55 + 1.25 * i;
      double far = near + 1.1;
      for (int side = -1; side <= 1; side += 2) {
        view.side(Color.DARK_GRAY, side * half, top - 0.05, low + 0.05, near - 0.04, far + 0.04);
        view.side(s.light.skyLow(), side * half, top, middle, near, far);
        view.side(hedge, side * half, middle, low, near, far);
      }
    }
  }

  private static void busSeat(Stage s, Perspective view, Color seat, double x, double z) {
    double scale = 1 / z;
    s.at(
        view.x(x, z),
        view.y(1.9, z),
        scale,
        0,
        () -> {
          s.round(Palette.shade(seat, 0.8), -0.32, -0.62, 0.64, 0.35, 0.1);
          s.round(seat, -0.32, -1.5, 0.64, 1, 0.18);
          s.round(Palette.shade(seat, 1.3), -0.22, -1.42, 0.44, 0.22, 0.1);
          s.line(new Color(210, 210, 215), 0.05, -0.25, -1.52, 0.25, -1.52);
        });
  }

  private static void strap(Stage s, double x, double y, double scale, Color pole) {
    double swing = s.jitter(0.06);
    s.line(Palette.shade(pole, 0.6), 0.05 * scale, x, y, x + swing, y + 0.28 * scale);
    s.ring(
        Palette.shade(pole, 0.6),
        0.05 * scale,
        x + swing,
        y + 0.4 * scale,
        0.11 * scale,
        0.13 * scale);
  }

  /** A wide window with the country rushing past. */
  private static void passing(Stage s, double x, double y, double width, double height) {
    s.round(
        Palette.shade(s.palette.metal(), 0.6),
        x - 0.09,
        y - 0.09,
        width + 0.18,
        height + 0.18,
        0.25);
    double drift = s.jitter(0.5);
    s.clip(
        new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, 0.2, 0.2),
        () -> {
          s.rect(s.light.skyLow(), x, y, width, height);
          s.rect(s.light.skyTop(), x, y, width, height * 0.3);
          double dark = s.light.dark() ? 0.3 : 1;
          Color hill = Palette.hsb(s.vary(0.1, 0.5), s.vary(0.2, 0.6), s.vary(0.4, 0.7) * dark);
          s.oval(hill, x + width * 0.3 + drift, y + height, width * 0.6, height * 0.45);
          s.oval(
              Palette.shade(hill, 0.85),
              x + width * 0.9 + drift,
              y + height,
              width * 0.5,
              height * 0.55);
          Color field = Palette.hsb(s.vary(0.1, 0.4), s.vary(0.3, 0.7), s.vary(0.4, 0.8) * dark);
          s.rect(field, x, y + height * 0.75, width, height * 0.3);
          for (int i = 0; i < 3; i++) {
            double mast = x + width * (0.1 + 0.4 * i) + drift;
            s.line(Color.DARK_GRAY, 0.05, mast, y, mast, y + height);
          }
          s.line(Color.DARK_GRAY, 0.02, x, y + 0.25, x + width, y + 0.25);
        });
  }

  /** A high-backed seat in profile; direction 1 looks to the left. */
  private static void trainSeat(Stage s, Color seat, double x, int direction) {
    double back = direction > 0 ? x + 0.55 : x;
    s.round(Palette.shade(seat, 0.85), back, 0.55, 0.65, 2.1, 0.3);
    s.round(Palette.shade(seat, 1.25), back + 0.05, 0.6, 0.55, 0.45, 0.25);
    s.round(seat, x - 0.25, 2.3, 1.6, 0.45, 0.25);
    s.round(Palette.shade(s.palette.metal(), 0.7), x + 0.1, 1.85, 0.75, 0.14, 0.12);
  }

  private static void paperCup(Stage s, double x, double y) {
    s.solidPoly(
        new Color(245, 240, 230), x - 0.15, y - 0.45, x - 0.1, y, x + 0.1, y, x + 0.15, y - 0.45);
    s.round(new Color(70, 50, 40), x - 0.17, y - 0.52, 0.34, 0.1, 0.06);
  }
}
