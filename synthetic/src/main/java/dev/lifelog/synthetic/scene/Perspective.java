package dev.lifelog.synthetic.scene;

import java.awt.Color;

/**
 * A pin-hole camera looking along z: at depth 1 a unit of the world is a unit of the stage, and all
 * lines along z meet in the vanishing point.
 */
record Perspective(Stage stage, double vanishX, double vanishY) {

  double x(double worldX, double depth) {
    return vanishX + worldX / depth;
  }

  double y(double worldY, double depth) {
    return vanishY + worldY / depth;
  }

  /** A patch of a wall that runs along z. */
  void side(Color color, double worldX, double y0, double y1, double near, double far) {
    stage.poly(
        color,
        x(worldX, near),
        y(y0, near),
        x(worldX, far),
        y(y0, far),
        x(worldX, far),
        y(y1, far),
        x(worldX, near),
        y(y1, near));
  }

  /** A patch of floor (worldY above 0) or ceiling (below 0). */
  void flat(Color color, double x0, double x1, double worldY, double near, double far) {
    stage.poly(
        color,
        x(x0, near),
        y(worldY, near),
        x(x0, far),
        y(worldY, far),
        x(x1, far),
        y(worldY, far),
        x(x1, near),
        y(worldY, near));
  }

  /** A patch that faces the camera. */
  void front(Color color, double x0, double x1, double y0, double y1, double depth) {
    stage.box(color, x(x0, depth), y(y0, depth), (x1 - x0) / depth, (y1 - y0) / depth);
  }

  /** Floor, ceiling, both side walls and the far end of a hall. */
  void hall(double halfWidth, double up, double down, double far) {
    var palette = stage.palette;
    stage.rect(
        palette.wall(), Stage.LEFT, Stage.TOP, Stage.RIGHT - Stage.LEFT, Stage.BOTTOM - Stage.TOP);
    var near = 0.45;
    flat(palette.ceiling(), -halfWidth, halfWidth, -up, near, far);
    flat(palette.floor(), -halfWidth, halfWidth, down, near, far);
    side(Palette.shade(palette.wall(), 0.9), -halfWidth, -up, down, near, far);
    side(Palette.shade(palette.wall(), 0.78), halfWidth, -up, down, near, far);
    front(Palette.shade(palette.wall(), 1.1), -halfWidth, halfWidth, -up, down, far);
  }
}
