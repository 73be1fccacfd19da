package dev.lifelog.synthetic.object;

/** Things with a plug or a battery. */
final class Electronics {
  private Electronics() {}

  static void computerScreen(Canvas c) {
    double high = c.vary(0.95, 1.2);
    double top = -0.9;
    c.poly(c.dark, -0.12, top + high, 0.12, top + high, 0.16, 0.75, -0.16, 0.75);
    c.oval(c.dark, 0, 0.78, c.vary(0.35, 0.5), 0.1);
    c.round(c.dark, -0.97, top, 1.94, high, c.vary(0.02, 0.09));
    c.box(c.pale, -0.88, top + 0.08, 1.76, high - 0.2);
    if (c.chance(0.5)) {
      c.box(c.accent, -0.88, top + 0.08, 1.76, 0.12);
      c.box(c.body, -0.88, top + 0.2, 0.4, high - 0.32);
      c.writing(c.dark, -0.35, top + 0.35, 1.1, 5, 0.11);
    } else {
      c.box(c.body, -0.88, top + 0.08, 1.76, high - 0.2);
      for (int i = c.count(1, 2); i > 0; i--) {
        double x = c.vary(-0.8, -0.1);
        double y = top + c.vary(0.12, 0.35);
        c.box(c.pale, x, y, c.vary(0.5, 0.85), 0.45);
        c.box(c.accent, x, y, 0.5, 0.09);
      }
    }
  }

  static void laptop(Canvas c) {
    double lean = c.vary(-0.1, 0.1);
    c.poly(c.body, -0.7 + lean, -0.75, 0.7 + lean, -0.75, 0.75, 0.2, -0.75, 0.2);
    c.poly(c.dark, -0.62 + lean, -0.67, 0.62 + lean, -0.67, 0.66, 0.12, -0.66, 0.12);
    if (c.chance(0.6)) {
      c.poly(c.accent, -0.57 + lean, -0.62, 0.57 + lean, -0.62, 0.6, 0.06, -0.6, 0.06);
      c.writing(c.pale, -0.45, -0.48, 0.8, c.count(2, 5), 0.11);
    }
    double deep = c.vary(0.65, 0.8);
    c.poly(c.body, -0.75, 0.2, 0.75, 0.2, 0.98, deep, -0.98, deep);
    for (int row = 0; row < 3; row++) {
      double y = 0.27 + row * 0.09;
      double half = 0.68 + row * 0.05;
      for (int key = 0; key < 9; key++) {
        double x = -half + 2 * half * key / 9;
        c.line(c.dark, 0.05, x + 0.05, y, x + 0.12, y);
      }
    }
    c.poly(c.accent, -0.18, deep - 0.15, 0.18, deep - 0.15, 0.2, deep - 0.04, -0.2, deep - 0.04);
  }

  static void phone(Canvas c) {
    double wide = c.vary(0.42, 0.52);
    c.round(c.dark, -wide, -0.96, 2 * wide, 1.92, c.vary(0.08, 0.16));
    boolean oldStyle = c.chance(0.35);
    double bottom = oldStyle ? 0.68 : 0.86;
    c.box(c.chance(0.5) ? c.body : c.pale, -wide + 0.06, -0.8, 2 * wide - 0.12, 0.8 + bottom);
    c.line(c.pale, 0.03, -0.1, -0.88, 0.1, -0.88);
    if (oldStyle) {
      c.ring(c.pale, 0.03, 0, 0.82, 0.08, 0.08);
    }
    double step = (2 * wide - 0.12) / 3;
    int rows = c.count(2, 4);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 3; column++) {
        c.round(
            c.any(),
            -wide + 0.1 + column * step,
            -0.68 + row * step * 1.2,
            step * 0.7,
            step * 0.7,
            0.05);
      }
    }
  }

  static void television(Canvas c) {
    if (c.chance(0.5)) {
      c.line(c.dark, 0.04, 0, -0.55, -0.35, -0.98);
      c.line(c.dark, 0.04, 0, -0.55, 0.35, -0.98);
      c.round(c.body, -0.95, -0.6, 1.9, 1.35, 0.15);
      picture(c, -0.82, -0.47, 1.25, 1.08);
      c.disc(c.pale, 0.7, -0.25, 0.1);
      c.disc(c.pale, 0.7, 0.08, 0.1);
      c.line(c.dark, 0.03, 0.6, 0.35, 0.8, 0.35);
      c.line(c.dark, 0.03, 0.6, 0.48, 0.8, 0.48);
      c.line(c.dark, 0.09, -0.6, 0.78, -0.7, 0.95);
      c.line(c.dark, 0.09, 0.6, 0.78, 0.7, 0.95);
    } else {
      c.box(c.accent, -0.95, 0.62, 1.9, 0.3);
      c.line(c.dark, 0.04, 0, 0.62, 0, 0.92);
      c.line(c.dark, 0.08, -0.55, 0.5, -0.65, 0.6);
      c.line(c.dark, 0.08, 0.55, 0.5, 0.65, 0.6);
      c.box(c.dark, -0.98, -0.65, 1.96, 1.15);
      picture(c, -0.92, -0.59, 1.84, 1.03);
    }
  }

  private static void picture(Canvas c, double x, double y, double wide, double high) {
    c.box(c.pale, x, y, wide, high);
    c.box(c.accent, x, y + high * 0.6, wide, high * 0.4);
    c.poly(
        c.body,
        x + wide * 0.1,
        y + high * 0.6,
        x + wide * 0.35,
        y + high * 0.2,
        x + wide * 0.6,
        y + high * 0.6);
    c.disc(c.any(), x + wide * 0.75, y + high * 0.28, high * 0.12);
  }

  static void keyboard(Canvas c) {
    double high = c.vary(0.32, 0.45);
    c.round(c.body, -0.98, -high, 1.96, 2 * high, 0.06);
    int columns = c.count(9, 12);
    double step = 1.84 / columns;
    double rowHeight = (2 * high - 0.1) / 4;
    for (int row = 0; row < 4; row++) {
      for (int key = 0; key < columns; key++) {
        if (row < 3 || key < 2 || key >= columns - 2) {
          c.round(
              c.pale,
              -0.92 + key * step,
              -high + 0.06 + row * rowHeight,
              step * 0.75,
              rowHeight * 0.72,
              0.02);
        }
      }
    }
    c.round(
        c.pale,
        -0.92 + 2 * step,
        -high + 0.06 + 3 * rowHeight,
        (columns - 4.25) * step,
        rowHeight * 0.72,
        0.02);
  }

  static void camera(Canvas c) {
    c.box(c.dark, -0.25, -0.78, 0.5, 0.25);
    c.box(c.accent, 0.5, -0.68, 0.22, 0.12);
    c.round(c.body, -0.95, -0.58, 1.9, 1.25, 0.12);
    c.box(c.accent, -0.95, -0.3, 1.9, c.vary(0.25, 0.6));
    double lens = c.vary(0.42, 0.52);
    c.disc(c.dark, 0, 0.08, lens);
    c.disc(c.pale, 0, 0.08, lens * 0.78);
    c.disc(c.dark, 0, 0.08, lens * 0.6);
    c.disc(c.pale, -0.1, -0.02, 0.07);
    c.box(c.pale, -0.8, -0.48, 0.25, 0.13);
  }
}
