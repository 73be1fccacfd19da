package dev.lifelog.spark.jobs.watching;

import java.util.Map;
import java.util.SortedMap;

/** Figures in Prometheus' text format, each with the run that it is of. */
final class PrometheusText {

  private PrometheusText() {}

  static String of(String job, SortedMap<Series, Double> figures) {
    StringBuilder text = new StringBuilder();
    Measure head = null;
    for (Map.Entry<Series, Double> figure : figures.entrySet()) {
      Measure measure = figure.getKey().measure();
      if (measure != head) {
        head = measure;
        text.append("# HELP %s %s\n".formatted(measure.text(), measure.help()));
        text.append(
            "# TYPE %s %s\n".formatted(measure.text(), measure.isCounter() ? "counter" : "gauge"));
      }
      text.append(measure.text()).append("{run=\"").append(job).append('"');
      if (!measure.label().isEmpty()) {
        text.append(",%s=\"%s\"".formatted(measure.label(), escaped(figure.getKey().label())));
      }
      text.append("} ").append(number(figure.getValue())).append('\n');
    }
    return text.toString();
  }

  /** Of the first series of a measure; 0 where there is none. */
  static double value(String text, Measure measure) {
    return text.lines()
        .filter(line -> line.startsWith(measure.text() + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** Whole numbers as such, as a second since 1970 has ten digits. */
  private static String number(double value) {
    return value == Math.rint(value) ? "%d".formatted((long) value) : Double.toString(value);
  }
}
