package dev.lifelog.core.drawing;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A drawing as SVG, the same characters everywhere. */
final class Svg {

  private static final String FONTS = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif";

  /** What XML cannot hold, however it is written. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF]");

  private Svg() {}

  static String of(Drawing drawing) {
    String size = attribute("width", drawing.width()) + attribute("height", drawing.height());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"").append(size);
    out.append(" viewBox=\"0 0 ").append(number(drawing.width())).append(' ');
    out.append(number(drawing.height())).append("\" font-family=\"").append(FONTS).append("\">\n");
    out.append("<rect").append(size).append(" fill=\"#ffffff\"/>\n");
    for (Shape shape : drawing.shapes()) {
      out.append(element(shape)).append('\n');
    }
    return out.append("</svg>\n").toString();
  }

  private static String element(Shape shape) {
    if (shape instanceof Shape.Box box) {
      return "<rect"
          + attribute("x", box.x())
          + attribute("y", box.y())
          + attribute("width", box.width())
          + attribute("height", box.height())
          + attribute("fill", box.color())
          + "/>";
    }
    if (shape instanceof Shape.Line line) {
      return "<polyline fill=\"none\" stroke-linejoin=\"round\""
          + attribute("stroke", line.color())
          + attribute("stroke-width", line.thickness())
          + line.points().stream()
              .map(point -> number(point.x()) + "," + number(point.y()))
              .collect(Collectors.joining(" ", " points=\"", "\"/>"));
    }
    return text((Shape.Text) shape);
  }

  private static String text(Shape.Text text) {
    TextStyle style = text.style();
    String place = number(text.x()) + " " + number(text.y());
    return "<text"
        + attribute("x", text.x())
        + attribute("y", text.y())
        + attribute("font-size", style.size())
        + (style.weight() == TextStyle.Weight.BOLD ? " font-weight=\"bold\"" : "")
        + (style.anchor() == TextStyle.Anchor.START
            ? ""
            : " text-anchor=\"" + style.anchor().name().toLowerCase(Locale.ROOT) + "\"")
        + (style.degrees() == 0
            ? ""
            : " transform=\"rotate(" + number(style.degrees()) + " " + place + ")\"")
        + attribute("fill", style.color())
        + ">"
        + escaped(text.words())
        + "</text>";
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  private static String attribute(String name, Color color) {
    return String.format(Locale.ROOT, " %s=\"#%06x\"", name, color.getRGB() & 0xFFFFFF);
  }

  /** To a hundredth of a pixel, without zeros that say nothing. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String words) {
    return FORBIDDEN
        .matcher(words)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
