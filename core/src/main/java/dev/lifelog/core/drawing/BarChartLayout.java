package dev.lifelog.core.drawing;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Where the parts of a bar chart stand. */
final class BarChartLayout {

  private static final double LEFT = 56;
  private static final double RIGHT = 24;
  private static final double TOP = 20;
  private static final double LONGEST_ROW = 1120;
  private static final double SHORTEST_ROW = 520;
  private static final double PANEL_HEIGHT = 200;
  private static final double PANEL_GAP = 18;

  /** Thinner ones run into each other; thicker ones say no more. */
  private static final double THINNEST_BAR = 6;

  private static final double THICKEST_BAR = 34;

  /** The share of a group's room that its bars take. */
  private static final double FILLED = 0.8;

  /** The room of a value written above its bar. */
  private static final double VALUE_ROOM = 25;

  private static final TextStyle TITLE = TextStyle.of(17).bold();
  private static final TextStyle NOTE = TextStyle.of(13).in(Palette.FAINT_TEXT);
  private static final TextStyle LABEL = TextStyle.of(12);
  private static final TextStyle VALUE = TextStyle.of(10).middle().in(Palette.FAINT_TEXT);

  private final BarChart chart;
  private final ValueAxis axis;
  private final int perRow;
  private final int rows;
  private final double groupRoom;
  private final double bar;
  private final double widestLabel;
  private final Legend legend;

  BarChartLayout(BarChart chart) {
    this.chart = chart;
    this.axis = ValueAxis.holding(chart.greatest());
    this.widestLabel = chart.groups().stream().mapToDouble(LABEL::width).max().orElse(0);
    int bars = chart.series().size();
    double least = Math.max(bars * THINNEST_BAR / FILLED, LABEL.size() + 6);
    int most = Math.max(1, (int) (LONGEST_ROW / least));
    this.rows = (chart.groups().size() + most - 1) / most;
    this.perRow = (chart.groups().size() + rows - 1) / rows;
    double roomOfThickest = Math.max(bars * THICKEST_BAR / FILLED, widestLabel + 12);
    this.groupRoom =
        Math.min(LONGEST_ROW / perRow, Math.max(roomOfThickest, SHORTEST_ROW / perRow));
    this.bar = Math.min(THICKEST_BAR, groupRoom * FILLED / bars);
    this.legend = new Legend(chart.series().stream().map(Series::name).toList(), rowWidth());
  }

  Drawing drawing() {
    double noteHeight = chart.note().isEmpty() ? 0 : 20;
    double legendTop = TOP + TITLE.size() + noteHeight + 14;
    double panelsTop = legendTop + legend.height() + 14;
    double step = PANEL_HEIGHT + labelsHeight() + PANEL_GAP;
    double bottom = panelsTop + rows * step;
    Drawing drawing = new Drawing(LEFT + rowWidth() + RIGHT, bottom + LABEL.size() + 10);
    drawing.text(LEFT, TOP + TITLE.size() - 4, chart.title(), TITLE);
    if (noteHeight > 0) {
      drawing.text(LEFT, TOP + TITLE.size() + noteHeight - 4, chart.note(), NOTE);
    }
    legend.draw(drawing, LEFT, legendTop);
    for (int row = 0; row < rows; row++) {
      panel(drawing, row, panelsTop + row * step);
    }
    drawing.text(LEFT + rowWidth() / 2, bottom, chart.groupsName(), LABEL.middle());
    return drawing;
  }

  private double rowWidth() {
    return Math.max(SHORTEST_ROW, perRow * groupRoom);
  }

  private boolean labelsLie() {
    return widestLabel + 4 <= groupRoom;
  }

  private double labelsHeight() {
    return labelsLie() ? 22 : widestLabel + 12;
  }

  private void panel(Drawing drawing, int row, double top) {
    double base = top + PANEL_HEIGHT;
    grid(drawing, base);
    int first = row * perRow;
    List<String> groups =
        chart.groups().subList(first, Math.min(first + perRow, chart.groups().size()));
    for (int i = 0; i < groups.size(); i++) {
      double middle = LEFT + (i + 0.5) * groupRoom;
      group(drawing, first + i, middle, base);
      label(drawing, groups.get(i), middle, base);
    }
    drawing.line(
        List.of(new Point(LEFT, base), new Point(LEFT + rowWidth(), base)), Palette.AXIS, 1);
  }

  private void grid(Drawing drawing, double base) {
    List<Double> ticks = axis.ticks();
    List<String> labels = axis.labels();
    for (int i = 0; i < ticks.size(); i++) {
      double y = base - heightOf(ticks.get(i));
      if (i > 0) {
        drawing.line(List.of(new Point(LEFT, y), new Point(LEFT + rowWidth(), y)), Palette.GRID, 1);
      }
      drawing.text(LEFT - 8, y + 4, labels.get(i), LABEL.end());
    }
  }

  private void group(Drawing drawing, int group, double middle, double base) {
    double left = middle - bar * chart.series().size() / 2;
    for (int i = 0; i < chart.series().size(); i++) {
      double value = chart.series().get(i).values().get(group);
      double height = heightOf(value);
      double x = left + i * bar;
      // A thin white seam keeps equal neighbours two.
      Swatch.of(i).draw(drawing, x, base - height, Math.max(1, bar - 1), height);
      if (bar >= VALUE_ROOM) {
        // Grid lines would strike the figure out.
        drawing.box(x, base - height - 13, bar - 1, 11, Color.WHITE);
        String written = String.format(Locale.ROOT, "%.2f", value);
        drawing.text(x + bar / 2, base - height - 4, written, VALUE);
      }
    }
  }

  private void label(Drawing drawing, String group, double middle, double base) {
    if (labelsLie()) {
      drawing.text(middle, base + 16, group, LABEL.middle());
    } else {
      drawing.text(middle + 4, base + 7, group, LABEL.end().turned(-90));
    }
  }

  private double heightOf(double value) {
    return PANEL_HEIGHT * value / axis.end();
  }
}
