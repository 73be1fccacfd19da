package dev.lifelog.core.evaluation;

import java.util.List;
import java.util.Map;

/** How well runs answer, for people and for programs. */
public record EvaluationReport(List<RunEvaluation> runs) {

  /** The cutoff by which the task ranks its participants. */
  private static final int COMPARED = 10;

  public EvaluationReport {
    runs = List.copyOf(runs);
  }

  /**
   * A table for each run: precision, cluster recall and F1 of each topic and their means. Several
   * runs are then compared: the means of each measure at every cutoff, and each measure at 10 topic
   * by topic.
   */
  public String text() {
    StringBuilder text = new StringBuilder(EvaluationTable.of(this));
    if (runs.size() > 1) {
      ComparisonTable comparison = ComparisonTable.of(this);
      for (Measure measure : Measure.values()) {
        text.append("\nMean ").append(measure.symbol()).append(" over the topics\n");
        text.append(comparison.means(measure).text());
      }
      for (Measure measure : Measure.values()) {
        text.append('\n').append(measure.at(COMPARED)).append(" of each topic\n");
        text.append(comparison.topics(measure, COMPARED).text());
      }
    }
    return text.toString();
  }

  /** Every figure, as comma-separated values: a row for each run and topic, and for each mean. */
  public String csv() {
    return ComparisonTable.of(this).everything().csv();
  }

  /** The object to print as JSON. */
  public Map<String, Object> asMap() {
    return Map.of("runs", runs.stream().map(RunEvaluation::asMap).toList());
  }
}
