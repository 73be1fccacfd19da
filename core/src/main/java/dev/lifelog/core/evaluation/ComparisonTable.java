package dev.lifelog.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs side by side: their means, and one measure topic by topic. */
public final class ComparisonTable {

  private final List<RunEvaluation> runs;

  private ComparisonTable(List<RunEvaluation> runs) {
    this.runs = runs;
  }

  public static ComparisonTable of(EvaluationReport report) {
    return new ComparisonTable(report.runs());
  }

  /** A row for each run, a column for each cutoff: one measure's means over the topics. */
  public Table means(Measure measure) {
    List<String> header = new ArrayList<>(List.of("run"));
    Measures.CUTOFFS.forEach(cutoff -> header.add(measure.at(cutoff)));
    List<List<String>> rows = new ArrayList<>();
    for (RunEvaluation run : runs) {
      List<String> row = new ArrayList<>(List.of(run.run()));
      Measures.CUTOFFS.forEach(cutoff -> row.add(rounded(measure.of(run.mean(), cutoff))));
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** A row for each topic and a last one for the means, a column for each run. */
  public Table topics(Measure measure, int cutoff) {
    List<String> header = new ArrayList<>(List.of("topic"));
    runs.forEach(run -> header.add(run.run()));
    List<List<String>> rows = new ArrayList<>();
    for (String topic : topics()) {
      List<String> row = new ArrayList<>(List.of(topic));
      runs.forEach(run -> row.add(rounded(measure.of(run.topics().get(topic), cutoff))));
      rows.add(row);
    }
    List<String> means = new ArrayList<>(List.of("mean"));
    runs.forEach(run -> means.add(rounded(measure.of(run.mean(), cutoff))));
    rows.add(means);
    return new Table(header, rows);
  }

  /**
   * Every figure in all its digits: a row for each run and topic, and one of topic {@code mean} for
   * each run.
   */
  public Table everything() {
    List<String> header = new ArrayList<>(List.of("run", "topic"));
    List<List<String>> rows = new ArrayList<>();
    for (RunEvaluation run : runs) {
      run.topics().forEach((topic, measures) -> rows.add(row(run, topic, measures)));
      rows.add(row(run, "mean", run.mean()));
    }
    for (int cutoff : Measures.CUTOFFS) {
      for (Measure measure : Measure.values()) {
        header.add(measure.at(cutoff));
      }
    }
    return new Table(header, rows);
  }

  private static List<String> row(RunEvaluation run, String topic, Measures measures) {
    List<String> row = new ArrayList<>(List.of(run.run(), topic));
    measures.asMap().values().forEach(value -> row.add(value.toString()));
    return row;
  }

  private List<String> topics() {
    return runs.isEmpty() ? List.of() : List.copyOf(runs.get(0).topics().keySet());
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
