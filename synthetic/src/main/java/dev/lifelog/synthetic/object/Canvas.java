package dev.lifelog.synthetic.object;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/**
 * What an object is drawn on: both axes from -1 to 1, y downwards, the object about that large.
 * Filled shapes get the style's outline.
 */
final class Canvas {
  private final Graphics2D graphics;
  private final Random random;
  final Style style;
  final Color body;
  final Color accent;
  final Color pale;
  final Color dark;

  Canvas(Graphics2D graphics, Random random, Style style) {
    this.graphics = graphics;
    this.random = random;
    this.style = style;
    body = style.body();
    accent = style.accent();
    pale = style.pale();
    dark = style.dark();
  }

  double vary(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  int count(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  Color any() {
    return Style.tone(random, 0.9, vary(0.25, 1));
  }

  void fill(Color color, Shape shape) {
    graphics.setColor(color);
    graphics.fill(shape);
    if (style.outline() > 0) {
      line(Style.shade(color, 0.45), style.outline(), shape);
    }
  }

  /** From its left upper corner. */
  void box(Color color, double x, double y, double width, double height) {
    round(color, x, y, width, height, 0);
  }

  void round(Color color, double x, double y, double width, double height, double corner) {
    fill(color, new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner));
  }

  /** From its centre. */
  void oval(Color color, double x, double y, double radiusX, double radiusY) {
    fill(color, ellipse(x, y, radiusX, radiusY));
  }

  void disc(Color color, double x, double y, double radius) {
    oval(color, x, y, radius, radius);
  }

  void ring(Color color, double thickness, double x, double y, double radiusX, double radiusY) {
    line(color, thickness, ellipse(x, y, radiusX, radiusY));
  }

  /** Part of an ellipse's line; degrees counter-clockwise from three o'clock. */
  void arc(
      Color color,
      double thickness,
      double x,
      double y,
      double radiusX,
      double radiusY,
      double start,
      double extent) {
    line(color, thickness, arcOf(x, y, radiusX, radiusY, start, extent, Arc2D.OPEN));
  }

  /** Part of an ellipse, cut off straight between its ends. */
  void segment(
      Color color,
      double x,
      double y,
      double radiusX,
      double radiusY,
      double start,
      double extent) {
    fill(color, arcOf(x, y, radiusX, radiusY, start, extent, Arc2D.CHORD));
  }

  void poly(Color color, double... points) {
    Path2D path = open(points);
    path.closePath();
    fill(color, path);
  }

  void line(Color color, double thickness, double... points) {
    line(color, thickness, open(points));
  }

  /** A closed smooth curve through the points (Catmull-Rom). */
  void blob(Color color, double... points) {
    int n = points.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 0; i < n; i++) {
      int before = 2 * ((i + n - 1) % n);
      int from = 2 * i;
      int to = 2 * ((i + 1) % n);
      int after = 2 * ((i + 2) % n);
      path.curveTo(
          points[from] + (points[to] - points[before]) / 6,
          points[from + 1] + (points[to + 1] - points[before + 1]) / 6,
          points[to] - (points[after] - points[from]) / 6,
          points[to + 1] - (points[after + 1] - points[from + 1]) / 6,
          points[to],
          points[to + 1]);
    }
    path.closePath();
    fill(color, path);
  }

  /** Bars in place of writing: fonts differ between machines. */
  void writing(Color color, double x, double y, double width, int lines, double spacing) {
    for (int i = 0; i < lines; i++) {
      line(color, 0.025, x, y + i * spacing, x + width * vary(0.5, 1), y + i * spacing);
    }
  }

  /** Draws in a frame of its own: the origin at (x, y), scaled, turned clockwise by degrees. */
  void at(double x, double y, double scale, double degrees, Runnable drawing) {
    AffineTransform kept = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(Math.toRadians(degrees));
    graphics.scale(scale, scale);
    drawing.run();
    graphics.setTransform(kept);
  }

  private void line(Color color, double thickness, Shape shape) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private static Shape ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  private static Shape arcOf(
      double x,
      double y,
      double radiusX,
      double radiusY,
      double start,
      double extent,
      int closing) {
    return new Arc2D.Double(
        x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, start, extent, closing);
  }

  private static Path2D open(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
