package dev.lifelog.core.drawing;

import java.util.List;

/** The names of the series with their colours, in columns of one width. */
final class Legend {

  private static final double BOX = 13;
  private static final double LINE = 20;
  private static final double GAP = 18;
  private static final TextStyle NAME = TextStyle.of(12);

  private final List<String> names;
  private final int columns;
  private final double columnWidth;

  Legend(List<String> names, double width) {
    this.names = List.copyOf(names);
    double widest = names.stream().mapToDouble(NAME::width).max().orElse(0);
    this.columnWidth = BOX + 6 + widest + GAP;
    this.columns = Math.max(1, (int) ((width + GAP) / columnWidth));
  }

  double height() {
    return rowOf(names.size() - 1) * LINE + LINE;
  }

  void draw(Drawing drawing, double left, double top) {
    for (int i = 0; i < names.size(); i++) {
      double x = left + i % columns * columnWidth;
      double y = top + rowOf(i) * LINE;
      Swatch.of(i).draw(drawing, x, y, BOX, BOX);
      drawing.text(x + BOX + 6, y + BOX - 2, names.get(i), NAME);
    }
  }

  private int rowOf(int name) {
    return name / columns;
  }
}
