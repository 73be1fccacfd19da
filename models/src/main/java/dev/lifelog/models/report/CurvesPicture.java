package dev.lifelog.models.report;

import dev.lifelog.core.drawing.Drawing;
import dev.lifelog.core.drawing.Palette;
import dev.lifelog.core.drawing.Point;
import dev.lifelog.core.drawing.TextStyle;
import dev.lifelog.core.drawing.ValueAxis;
import dev.lifelog.models.image.EpochFigures;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Learning curves: loss on the left, accuracy on the right, of training and held-out pictures. */
final class CurvesPicture {
  private static final double PLOT_WIDTH = 360;
  private static final double PLOT_HEIGHT = 260;
  private static final double LEFT = 56;
  private static final double TOP = 64;
  private static final double BETWEEN = 70;
  private static final Color TRAINING = Palette.series(0);
  private static final Color HELD_OUT = Palette.series(4);
  private static final TextStyle LABEL = TextStyle.of(12);

  private final List<EpochFigures> epochs;
  private final Drawing drawing =
      new Drawing(LEFT + 2 * PLOT_WIDTH + BETWEEN + 24, TOP + PLOT_HEIGHT + 50);

  private CurvesPicture(List<EpochFigures> epochs) {
    this.epochs = epochs;
  }

  static Drawing of(List<EpochFigures> epochs) {
    return new CurvesPicture(epochs).drawn();
  }

  private Drawing drawn() {
    double greatest =
        epochs.stream()
            .flatMap(e -> Stream.of(e.loss(), e.heldOutLoss()))
            .filter(Double::isFinite)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    drawing.text(LEFT, 22, "Learning curves", TextStyle.of(15).bold());
    plot("loss", LEFT, ValueAxis.holding(greatest), EpochFigures::loss, EpochFigures::heldOutLoss);
    plot(
        "accuracy",
        LEFT + PLOT_WIDTH + BETWEEN,
        ValueAxis.holding(1),
        EpochFigures::accuracy,
        EpochFigures::heldOutAccuracy);
    return drawing;
  }

  private void plot(
      String name,
      double left,
      ValueAxis axis,
      ToDoubleFunction<EpochFigures> training,
      ToDoubleFunction<EpochFigures> heldOut) {
    double base = TOP + PLOT_HEIGHT;
    List<Double> ticks = axis.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      double y = base - PLOT_HEIGHT * ticks.get(i) / axis.end();
      segment(left, y, left + PLOT_WIDTH, y, i == 0 ? Palette.AXIS : Palette.GRID);
      drawing.text(left - 8, y + 4, axis.labels().get(i), LABEL.end());
    }
    int last = epochs.isEmpty() ? 1 : epochs.get(epochs.size() - 1).epoch();
    int every = Math.max(1, (int) Math.ceil(last / 12.0));
    for (int epoch = 1; epoch <= last; epoch++) {
      if (epoch % every == 0 || (epoch == 1 && every < 4)) {
        segment(x(left, epoch, last), base, x(left, epoch, last), base + 4, Palette.AXIS);
        drawing.text(x(left, epoch, last), base + 18, String.valueOf(epoch), LABEL.middle());
      }
    }
    drawing.text(left + PLOT_WIDTH / 2, base + 38, "epoch", LABEL.middle());
    drawing.text(left, TOP - 14, name, TextStyle.of(13).bold());
    legend(left + PLOT_WIDTH, TOP - 18);
    curve(left, last, axis, training, TRAINING);
    curve(left, last, axis, heldOut, HELD_OUT);
  }

  private void legend(double right, double y) {
    double heldOut = right - LABEL.width("held out");
    double training = heldOut - 34 - LABEL.width("training");
    drawing.text(heldOut, y + 4, "held out", LABEL);
    drawing.text(training, y + 4, "training", LABEL);
    drawing.line(List.of(new Point(heldOut - 24, y), new Point(heldOut - 6, y)), HELD_OUT, 2.5);
    drawing.line(List.of(new Point(training - 24, y), new Point(training - 6, y)), TRAINING, 2.5);
  }

  /** Points as well, so that one epoch can be seen; what is no number leaves a gap. */
  private void curve(
      double left, int last, ValueAxis axis, ToDoubleFunction<EpochFigures> value, Color color) {
    List<Point> run = new ArrayList<>();
    for (EpochFigures epoch : epochs) {
      double figure = value.applyAsDouble(epoch);
      if (Double.isFinite(figure)) {
        double y = TOP + PLOT_HEIGHT * (1 - figure / axis.end());
        run.add(new Point(x(left, epoch.epoch(), last), y));
        if (epochs.size() <= 30) {
          Point at = run.get(run.size() - 1);
          drawing.box(at.x() - 2.5, at.y() - 2.5, 5, 5, color);
        }
      } else {
        line(run, color);
        run.clear();
      }
    }
    line(run, color);
  }

  private void line(List<Point> points, Color color) {
    if (points.size() > 1) {
      drawing.line(List.copyOf(points), color, 2);
    }
  }

  private void segment(double x0, double y0, double x1, double y1, Color color) {
    drawing.line(List.of(new Point(x0, y0), new Point(x1, y1)), color, 1);
  }

  private static double x(double left, int epoch, int last) {
    return last == 1 ? left + PLOT_WIDTH / 2 : left + PLOT_WIDTH * (epoch - 1) / (last - 1);
  }
}
