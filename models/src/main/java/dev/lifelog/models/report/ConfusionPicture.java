package dev.lifelog.models.report;

import dev.lifelog.core.drawing.Drawing;
import dev.lifelog.core.drawing.Palette;
import dev.lifelog.core.drawing.Point;
import dev.lifelog.core.drawing.TextStyle;
import dev.lifelog.models.image.ConfusionMatrix;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A confusion matrix: a row for each class that pictures show, a column for each that they were
 * given. Cells are tinted by their share of the row and say the number of pictures, so that rare
 * and frequent classes are equally legible.
 */
final class ConfusionPicture {
  private static final Color RIGHT = Palette.series(0);
  private static final Color WRONG = Palette.series(4);
  private static final double LARGEST_PLOT = 900;
  private static final double MARGIN = 16;
  private static final double TITLE = 34;
  private static final double GAP = 8;
  private static final double SCALE_WIDTH = 120;

  private final ConfusionMatrix confusion;
  private final int classes;
  private final double cell;
  private final TextStyle label;
  private final double left;
  private final double top;

  private ConfusionPicture(ConfusionMatrix confusion) {
    this.confusion = confusion;
    this.classes = confusion.vocabulary().size();
    this.cell = Math.max(15, Math.min(44, LARGEST_PLOT / classes));
    this.label = TextStyle.of(Math.min(13, cell * 0.75));
    double widest = confusion.vocabulary().stream().mapToDouble(label::width).max().orElse(0);
    this.left = MARGIN + 18 + widest + GAP;
    this.top = TITLE + widest + GAP + 22;
  }

  static Drawing of(ConfusionMatrix confusion) {
    return new ConfusionPicture(confusion).drawing();
  }

  private Drawing drawing() {
    double side = classes * cell;
    TextStyle bold = TextStyle.of(15).bold();
    double width = MARGIN + Math.max(left + side, MARGIN + bold.width(title()));
    Drawing drawing = new Drawing(width, top + side + 52);
    drawing.text(MARGIN, 22, title(), bold);
    drawing.text(left + side / 2, TITLE + 12, "given class", TextStyle.of(12).middle());
    drawing.text(MARGIN + 10, top + side / 2, "shown class", TextStyle.of(12).middle().turned(-90));
    for (int i = 0; i < classes; i++) {
      String name = confusion.vocabulary().get(i);
      double middle = (i + 0.5) * cell + label.size() * 0.35;
      drawing.text(left - GAP, top + middle, name, label.end());
      drawing.text(left + middle, top - GAP, name, label.turned(-90));
      row(drawing, i);
    }
    grid(drawing, side);
    scale(drawing, top + side + 20);
    return drawing;
  }

  private void row(Drawing drawing, int shown) {
    int[] counts = confusion.counts()[shown];
    int of = IntStream.of(counts).sum();
    TextStyle number = TextStyle.of(Math.min(12, cell * 0.5)).middle();
    for (int given = 0; given < classes; given++) {
      double share = of == 0 ? 0 : counts[given] / (double) of;
      double x = left + given * cell;
      double y = top + shown * cell;
      if (counts[given] > 0) {
        drawing.box(x, y, cell, cell, tint(given == shown ? RIGHT : WRONG, share));
        drawing.text(
            x + cell / 2,
            y + cell / 2 + number.size() * 0.35,
            String.valueOf(counts[given]),
            number.in(share > 0.55 ? Color.WHITE : Palette.TEXT));
      }
    }
  }

  private void grid(Drawing drawing, double side) {
    for (int i = 0; i <= classes; i++) {
      Color color = i == 0 || i == classes ? Palette.AXIS : Palette.GRID;
      double at = i * cell;
      drawing.line(List.of(new Point(left, top + at), new Point(left + side, top + at)), color, 1);
      drawing.line(List.of(new Point(left + at, top), new Point(left + at, top + side)), color, 1);
    }
  }

  /** What the tints mean. */
  private void scale(Drawing drawing, double y) {
    drawing.text(MARGIN, y + 10, "share of the shown class", TextStyle.of(11));
    double x = MARGIN + TextStyle.of(11).width("share of the shown class") + GAP;
    int steps = 10;
    for (int i = 0; i < steps; i++) {
      double step = SCALE_WIDTH / steps;
      drawing.box(x + i * step, y, step, 6, tint(RIGHT, (i + 1.0) / steps));
      drawing.box(x + i * step, y + 7, step, 6, tint(WRONG, (i + 1.0) / steps));
    }
    drawing.text(x + SCALE_WIDTH + GAP, y + 6, "right, 0–100 %", TextStyle.of(9));
    drawing.text(x + SCALE_WIDTH + GAP, y + 16, "wrong, 0–100 %", TextStyle.of(9));
  }

  private String title() {
    int all = 0;
    int right = 0;
    for (int shown = 0; shown < classes; shown++) {
      all += IntStream.of(confusion.counts()[shown]).sum();
      right += confusion.counts()[shown][shown];
    }
    return all == 0
        ? "Confusion matrix: no held-out pictures"
        : String.format(
            Locale.ROOT,
            "Confusion matrix: %d of %d held-out pictures right (%.1f %%)",
            right,
            all,
            100.0 * right / all);
  }

  /** A visible tint even for a small share. */
  private static Color tint(Color full, double share) {
    double weight = 0.08 + 0.92 * share;
    return new Color(
        (int) (255 + (full.getRed() - 255) * weight),
        (int) (255 + (full.getGreen() - 255) * weight),
        (int) (255 + (full.getBlue() - 255) * weight));
  }
}
