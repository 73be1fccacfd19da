package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import dev.lifelog.core.drawing.BarChart;
import dev.lifelog.core.drawing.Drawing;
import dev.lifelog.core.drawing.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws a measure topic by topic, one bar a run. */
public final class ReportFigures {

  /** At which the task ranks its participants. */
  private static final int CUTOFF = 10;

  private final EvaluationReport report;

  private ReportFigures(EvaluationReport report) {
    this.report = report;
  }

  public static ReportFigures of(EvaluationReport report) {
    return new ReportFigures(report);
  }

  /**
   * Writes {@code f1-at-10} and {@code p-at-10}, each as SVG and PNG.
   *
   * @return the files
   * @throws UserError if the folder cannot be written
   */
  public List<Path> write(Path folder) {
    List<Path> files = new ArrayList<>();
    for (Measure measure : List.of(Measure.F1, Measure.PRECISION)) {
      String name = measure.symbol().toLowerCase(Locale.ROOT) + "-at-" + CUTOFF;
      files.addAll(drawing(measure, CUTOFF).write(folder, name));
    }
    return files;
  }

  /** The measure of each topic, with each run's mean in the legend. */
  public Drawing drawing(Measure measure, int cutoff) {
    List<Series> series =
        report.runs().stream()
            .map(
                run ->
                    new Series(
                        String.format(
                            Locale.ROOT,
                            "%s (mean %.3f)",
                            run.run(),
                            measure.of(run.mean(), cutoff)),
                        run.topics().values().stream()
                            .map(measures -> measure.of(measures, cutoff))
                            .toList()))
            .toList();
    List<String> topics = List.copyOf(report.runs().get(0).topics().keySet());
    String title = measure.at(cutoff) + " of each topic";
    return new BarChart(title, note(measure, cutoff), "topic", topics, series).drawing();
  }

  private String note(Measure measure, int cutoff) {
    if (report.runs().size() < 2) {
      return "";
    }
    Comparator<RunEvaluation> byMean =
        Comparator.comparingDouble(run -> measure.of(run.mean(), cutoff));
    // The first of equals.
    RunEvaluation best =
        report.runs().stream().reduce((a, b) -> byMean.compare(b, a) > 0 ? b : a).orElseThrow();
    return "Best mean of %d runs over %d topics: %s"
        .formatted(report.runs().size(), best.topics().size(), best.run());
  }
}
