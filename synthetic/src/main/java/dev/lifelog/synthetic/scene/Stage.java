package dev.lifelog.synthetic.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/**
 * What a scene draws on: 4 units wide, 3 high, the origin at the top left. Backgrounds reach a unit
 * beyond each side, because the camera shifts and rolls.
 *
 * <p>Two sources of chance: {@code layout} is the same for all images of an episode and so must be
 * drawn from in the same order for each of them; {@code frame} is new for every image.
 */
final class Stage {
  static final double WIDTH = 4;
  static final double HEIGHT = 3;
  static final double LEFT = -1.2;
  static final double RIGHT = 5.2;
  static final double TOP = -1;
  static final double BOTTOM = 4;

  private final Graphics2D graphics;
  private final Random layout;
  private final Random frame;
  final Palette palette;
  final Light light;
  final SceneClass behind;

  Stage(
      Graphics2D graphics,
      Random layout,
      Random frame,
      Palette palette,
      Light light,
      SceneClass behind) {
    this.graphics = graphics;
    this.layout = layout;
    this.frame = frame;
    this.palette = palette;
    this.light = light;
    this.behind = behind;
  }

  /** Uniform in the range, fixed for the episode. */
  double vary(double from, double to) {
    return from + (to - from) * layout.nextDouble();
  }

  /** A whole number below the bound, fixed for the episode. */
  int pick(int bound) {
    return layout.nextInt(bound);
  }

  boolean chance(double probability) {
    return layout.nextDouble() < probability;
  }

  /** Moves a little from image to image, by at most the amount. */
  double jitter(double amount) {
    return amount * (2 * frame.nextDouble() - 1);
  }

  /** True in this share of the images of an episode. */
  boolean now(double probability) {
    return frame.nextDouble() < probability;
  }

  Color vivid() {
    return Palette.hsb(layout.nextDouble(), vary(0.45, 0.95), vary(0.4, 0.98));
  }

  Color any() {
    return Palette.hsb(layout.nextDouble(), vary(0.05, 0.8), vary(0.2, 0.98));
  }

  void fill(Color color, Shape shape) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  /** Filled, with an outline that keeps it apart from a background of the same colour. */
  void solid(Color color, Shape shape) {
    fill(color, shape);
    graphics.setColor(Palette.shade(color, 0.55));
    graphics.setStroke(new BasicStroke(0.018f));
    graphics.draw(shape);
  }

  void gradient(Color top, Color low, double y0, double y1) {
    graphics.setPaint(new GradientPaint(0, (float) y0, top, 0, (float) y1, low));
    graphics.fill(new Rectangle2D.Double(LEFT, y0, RIGHT - LEFT, y1 - y0));
  }

  void rect(Color color, double x, double y, double width, double height) {
    fill(color, new Rectangle2D.Double(x, y, width, height));
  }

  void box(Color color, double x, double y, double width, double height) {
    solid(color, new Rectangle2D.Double(x, y, width, height));
  }

  void round(Color color, double x, double y, double width, double height, double arc) {
    solid(color, new RoundRectangle2D.Double(x, y, width, height, arc, arc));
  }

  void oval(Color color, double x, double y, double radiusX, double radiusY) {
    fill(color, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
  }

  void disc(Color color, double x, double y, double radiusX, double radiusY) {
    solid(color, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
  }

  void ring(Color color, double thickness, double x, double y, double radiusX, double radiusY) {
    stroke(
        color, thickness, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
  }

  /** The upper half of an ellipse. */
  void dome(Color color, double x, double y, double radiusX, double radiusY) {
    solid(
        color,
        new Arc2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, 0, 180, Arc2D.CHORD));
  }

  void arc(
      Color color,
      double thickness,
      double x,
      double y,
      double rx,
      double ry,
      double start,
      double extent) {
    stroke(
        color,
        thickness,
        new Arc2D.Double(x - rx, y - ry, 2 * rx, 2 * ry, start, extent, Arc2D.OPEN));
  }

  void poly(Color color, double... points) {
    fill(color, path(points, true));
  }

  void solidPoly(Color color, double... points) {
    solid(color, path(points, true));
  }

  void line(Color color, double thickness, double... points) {
    stroke(color, thickness, path(points, false));
  }

  /** A cubic curve through eight coordinates. */
  void curve(Color color, double thickness, double... p) {
    var path = new Path2D.Double();
    path.moveTo(p[0], p[1]);
    path.curveTo(p[2], p[3], p[4], p[5], p[6], p[7]);
    stroke(color, thickness, path);
  }

  /**
   * Draws in a frame of its own: the origin at (x, y), a unit scaled, turned clockwise by radians.
   */
  void at(double x, double y, double scale, double turn, Runnable drawing) {
    AffineTransform kept = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(turn);
    graphics.scale(scale, scale);
    drawing.run();
    graphics.setTransform(kept);
  }

  void clip(Shape shape, Runnable drawing) {
    var kept = graphics.getClip();
    graphics.clip(shape);
    drawing.run();
    graphics.setClip(kept);
  }

  private void stroke(Color color, double thickness, Shape shape) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private static Path2D path(double[] points, boolean closed) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
