package dev.lifelog.core.evaluation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Lays the measures out as the task's overview papers do: a column for each cutoff. */
final class EvaluationTable {

  private final StringBuilder out = new StringBuilder();
  private final int width;

  private EvaluationTable(int width) {
    this.width = width;
  }

  static String of(EvaluationReport report) {
    int width =
        report.runs().stream()
            .flatMap(run -> run.topics().keySet().stream())
            .mapToInt(String::length)
            .reduce("topic".length(), Math::max);
    EvaluationTable table = new EvaluationTable(width);
    report.runs().forEach(table::run);
    return table.out.toString();
  }

  private void run(RunEvaluation run) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append("Run ").append(run.run()).append('\n');
    out.append(pad("topic")).append("    ");
    for (int cutoff : Measures.CUTOFFS) {
      out.append(String.format(Locale.ROOT, "  %6s", "@" + cutoff));
    }
    out.append('\n');
    run.topics().forEach(this::rows);
    out.append("-".repeat(width + 4 + 8 * Measures.CUTOFFS.size())).append('\n');
    rows("mean", run.mean());
  }

  private void rows(String name, Measures measures) {
    row(name, "P", measures, Figures::precision);
    row("", "CR", measures, Figures::clusterRecall);
    row("", "F1", measures, Figures::f1);
  }

  private void row(
      String name, String measure, Measures measures, ToDoubleFunction<Figures> figure) {
    out.append(pad(name)).append(String.format(Locale.ROOT, "  %-2s", measure));
    for (Figures at : measures.figures()) {
      out.append(String.format(Locale.ROOT, "  %6.4f", figure.applyAsDouble(at)));
    }
    out.append('\n');
  }

  private String pad(String name) {
    return name + " ".repeat(Math.max(0, width - name.length()));
  }
}
