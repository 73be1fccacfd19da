package dev.lifelog.core.drawing;

import java.awt.Color;
import java.util.List;

/** One thing in a drawing. */
sealed interface Shape {

  /** A filled rectangle, its place that of the left upper corner. */
  record Box(double x, double y, double width, double height, Color color) implements Shape {}

  /** Straight pieces from point to point. */
  record Line(List<Point> points, Color color, double thickness) implements Shape {

    public Line {
      points = List.copyOf(points);
    }
  }

  /** Words on a base line that begins, ends or has its middle at a place. */
  record Text(double x, double y, String words, TextStyle style) implements Shape {}
}
