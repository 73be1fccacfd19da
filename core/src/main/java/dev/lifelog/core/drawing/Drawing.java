package dev.lifelog.core.drawing;

import dev.lifelog.core.UserError;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as the list of what is in it, in the order of drawing on white; x goes to the right and
 * y down, in pixels. One list gives vectors and pixels, so that both show the same.
 */
public final class Drawing {

  /** Pixels of a PNG for one of the drawing: sharp on dense screens and on paper. */
  private static final double PNG_SCALE = 2;

  private final double width;
  private final double height;
  private final List<Shape> shapes = new ArrayList<>();

  public Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  public Drawing box(double x, double y, double boxWidth, double boxHeight, Color color) {
    shapes.add(new Shape.Box(x, y, boxWidth, boxHeight, color));
    return this;
  }

  public Drawing line(List<Point> points, Color color, double thickness) {
    shapes.add(new Shape.Line(points, color, thickness));
    return this;
  }

  public Drawing text(double x, double y, String words, TextStyle style) {
    shapes.add(new Shape.Text(x, y, words, style));
    return this;
  }

  public String svg() {
    return Svg.of(this);
  }

  /**
   * The bytes of a PNG file.
   *
   * @param scale pixels for one of the drawing
   */
  public byte[] png(double scale) {
    return Png.of(this, scale);
  }

  /**
   * Writes {@code name.svg} and {@code name.png}, the folder too where it is missing.
   *
   * @return both files
   * @throws UserError if the folder cannot be written, or pixels not drawn
   */
  public List<Path> write(Path folder, String name) {
    Path vectors = folder.resolve(name + ".svg");
    Path pixels = folder.resolve(name + ".png");
    try {
      Files.createDirectories(folder);
      Files.writeString(vectors, svg());
      Files.write(pixels, png(PNG_SCALE));
    } catch (IOException e) {
      throw UserError.of(
          "The figure " + name + " cannot be written to " + folder + ": " + e.getMessage(),
          "Name a folder that this user may write");
    }
    return List.of(vectors, pixels);
  }

  List<Shape> shapes() {
    return shapes;
  }
}
