package dev.lifelog.core.evaluation;

import java.util.List;
import java.util.Map;

/** How well runs answer, for people and for programs. */
public record EvaluationReport(List<RunEvaluation> runs) {

  public EvaluationReport {
    runs = List.copyOf(runs);
  }

  /** A table for each run: precision, cluster recall and F1 of each topic and their means. */
  public String text() {
    return EvaluationTable.of(this);
  }

  /** The object to print as JSON. */
  public Map<String, Object> asMap() {
    return Map.of("runs", runs.stream().map(RunEvaluation::asMap).toList());
  }
}
