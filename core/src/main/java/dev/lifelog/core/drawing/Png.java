package dev.lifelog.core.drawing;

import dev.lifelog.core.UserError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawing as pixels, without a screen. */
final class Png {

  private final Graphics2D graphics;

  private Png(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static byte[] of(Drawing drawing, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(drawing.width() * scale),
            (int) Math.ceil(drawing.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawing.shapes().forEach(new Png(graphics)::draw);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private void draw(Shape shape) {
    if (shape instanceof Shape.Box box) {
      graphics.setColor(box.color());
      graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    } else if (shape instanceof Shape.Line line) {
      line(line);
    } else {
      text((Shape.Text) shape);
    }
  }

  private void line(Shape.Line line) {
    Path2D path = new Path2D.Double();
    for (Point point : line.points()) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    graphics.setColor(line.color());
    graphics.setStroke(
        new BasicStroke((float) line.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  private void text(Shape.Text text) {
    TextStyle style = text.style();
    AffineTransform before = graphics.getTransform();
    graphics.translate(text.x(), text.y());
    graphics.rotate(Math.toRadians(style.degrees()));
    graphics.setColor(style.color());
    int weight = style.weight() == TextStyle.Weight.BOLD ? Font.BOLD : Font.PLAIN;
    try {
      graphics.setFont(new Font(Font.SANS_SERIF, weight, 1).deriveFont((float) style.size()));
      double width = graphics.getFontMetrics().getStringBounds(text.words(), graphics).getWidth();
      double start =
          switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
          };
      graphics.drawString(text.words(), (float) start, 0);
    } catch (RuntimeException | InternalError | LinkageError e) {
      throw withoutFonts(e);
    } finally {
      graphics.setTransform(before);
    }
  }

  /** Java fails in several ways where a system has no fonts, as slim containers do. */
  private static UserError withoutFonts(Throwable cause) {
    UserError error =
        UserError.of(
            "Java finds no fonts to draw a PNG with: " + cause,
            "Install fontconfig and a font such as fonts-dejavu-core; the SVG needs none");
    error.initCause(cause);
    return error;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
