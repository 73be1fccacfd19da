package dev.lifelog.models.report;

import dev.lifelog.models.image.ClassFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How well each class is told: precision, recall, F1, and how many pictures say so. */
public record ClassTable(List<ClassFigures> classes) {
  private static final List<String> HEADER =
      List.of("class", "precision", "recall", "f1", "held_out", "training");

  public ClassTable {
    classes = List.copyOf(classes);
  }

  /** For people: aligned, the mean over the classes below. */
  public String text() {
    int widest = classes.stream().mapToInt(c -> c.concept().length()).max().orElse(0);
    String row = "%-" + Math.max(5, widest) + "s  %9s  %6s  %6s  %8s  %8s%n";
    StringBuilder text = new StringBuilder();
    text.append(line(row, "class", "precision", "recall", "F1", "held out", "training"));
    for (ClassFigures one : classes) {
      text.append(
          line(
              row,
              one.concept(),
              shown(one.precision()),
              shown(one.recall()),
              shown(f1(one)),
              one.heldOut(),
              one.training()));
    }
    text.append(
        line(
            row,
            "mean",
            shown(mean(ClassFigures::precision)),
            shown(mean(ClassFigures::recall)),
            shown(mean(ClassTable::f1)),
            classes.stream().mapToInt(ClassFigures::heldOut).sum(),
            classes.stream().mapToInt(ClassFigures::training).sum()));
    return text.toString();
  }

  /** Empty fields where a figure is none. */
  public String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append('\n');
    for (ClassFigures one : classes) {
      csv.append(quoted(one.concept()));
      for (double figure : figures(one)) {
        csv.append(',').append(Double.isNaN(figure) ? "" : number(figure));
      }
      csv.append(',').append(one.heldOut()).append(',').append(one.training()).append('\n');
    }
    return csv.toString();
  }

  /** Null where a figure is none. */
  public String json() {
    List<String> rows = new ArrayList<>();
    for (ClassFigures one : classes) {
      double[] figures = figures(one);
      StringBuilder row = new StringBuilder("    {\"class\": \"" + escaped(one.concept()) + "\"");
      for (int i = 0; i < figures.length; i++) {
        row.append(", \"" + HEADER.get(i + 1) + "\": ")
            .append(Double.isNaN(figures[i]) ? "null" : number(figures[i]));
      }
      row.append(", \"held_out\": " + one.heldOut() + ", \"training\": " + one.training() + "}");
      rows.add(row.toString());
    }
    return "{\n  \"classes\": [\n" + String.join(",\n", rows) + "\n  ]\n}\n";
  }

  /** Harmonic mean of precision and recall; 0 where none was right, NaN where none was shown. */
  static double f1(ClassFigures one) {
    return one.heldOut() == 0 ? Double.NaN : 2.0 * one.right() / (one.heldOut() + one.chosen());
  }

  /** Over the classes that have the figure. */
  private double mean(ToDoubleFunction<ClassFigures> figure) {
    return classes.stream()
        .mapToDouble(figure)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static double[] figures(ClassFigures one) {
    return new double[] {one.precision(), one.recall(), f1(one)};
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String shown(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, "%.4f", figure);
  }

  private static String quoted(String name) {
    return name.contains(",") || name.contains("\"")
        ? '"' + name.replace("\"", "\"\"") + '"'
        : name;
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
