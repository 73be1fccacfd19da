package dev.lifelog.synthetic.object;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What lies behind an object; both axes from -1 to 1, a little more is covered. */
enum Backdrop {
  PLAIN {
    @Override
    void paint(Graphics2D graphics, Canvas c, Style style) {
      cover(graphics, style.ground());
    }
  },
  GRADIENT {
    @Override
    void paint(Graphics2D graphics, Canvas c, Style style) {
      double angle = c.vary(0, 2 * Math.PI);
      float x = (float) Math.cos(angle);
      float y = (float) Math.sin(angle);
      graphics.setPaint(new GradientPaint(-x, -y, style.ground(), x, y, style.second()));
      graphics.fill(EVERYTHING);
    }
  },
  STRIPES {
    @Override
    void paint(Graphics2D graphics, Canvas c, Style style) {
      cover(graphics, style.ground());
      double step = c.vary(0.15, 0.6);
      double share = c.vary(0.1, 0.5);
      boolean crossed = c.chance(0.4);
      c.at(0, 0, 1, c.vary(0, 180), () -> stripes(c, style.second(), step, share, crossed));
    }
  },
  TEXTURE {
    @Override
    void paint(Graphics2D graphics, Canvas c, Style style) {
      cover(graphics, style.ground());
      double grain = c.vary(0.02, 0.09);
      for (int i = 0; i < 250; i++) {
        graphics.setColor(Style.shade(style.second(), c.vary(0.8, 1.2)));
        graphics.fill(
            new Rectangle2D.Double(
                c.vary(-1.2, 1.2), c.vary(-1.2, 1.2), grain, grain * c.vary(0.5, 3)));
      }
    }
  },
  CLUTTER {
    @Override
    void paint(Graphics2D graphics, Canvas c, Style style) {
      cover(graphics, style.ground());
      for (int i = c.count(4, 12); i > 0; i--) {
        Color colour = Style.shade(style.second(), c.vary(0.7, 1.3));
        double x = c.vary(-1.2, 1.2);
        double y = c.vary(-1.2, 1.2);
        double size = c.vary(0.1, 0.5);
        switch (c.count(0, 2)) {
          case 0 -> c.disc(colour, x, y, size);
          case 1 -> c.at(x, y, size, c.vary(0, 90), () -> c.box(colour, -1, -0.6, 2, 1.2));
          default -> c.line(colour, 0.1 * size, x, y, x + c.vary(-1, 1), y + c.vary(-1, 1));
        }
      }
    }
  };

  private static final Rectangle2D EVERYTHING = new Rectangle2D.Double(-1.5, -1.5, 3, 3);

  abstract void paint(Graphics2D graphics, Canvas canvas, Style style);

  private static void cover(Graphics2D graphics, Color color) {
    graphics.setColor(color);
    graphics.fill(EVERYTHING);
  }

  private static void stripes(Canvas c, Color color, double step, double share, boolean crossed) {
    for (double at = -1.8; at < 1.8; at += step) {
      c.line(color, step * share, at, -1.8, at, 1.8);
      if (crossed) {
        c.line(color, step * share, -1.8, at, 1.8, at);
      }
    }
  }
}
