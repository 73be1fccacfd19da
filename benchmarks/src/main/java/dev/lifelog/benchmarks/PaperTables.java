package dev.lifelog.benchmarks;

import dev.lifelog.core.evaluation.EvaluationReport;
import dev.lifelog.core.evaluation.Figures;
import dev.lifelog.core.evaluation.Measures;
import dev.lifelog.core.evaluation.RunEvaluation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The paper's tables 2 to 4 in form: means of each run at the cut-offs, and the runs topic by
 * topic. The topics differ from the paper's, so only means stand side by side, and they tell how
 * the runs lie to one another, not which system is better.
 */
record PaperTables(EvaluationReport report, PublishedRuns published) {

  private static final String UNKNOWN = "–";
  private static final int TOPIC_CUTOFF = 10;

  /** A column group: what it is called, and where its figure is. */
  private record Measure(String name, ToDoubleFunction<Figures> figure) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("P", Figures::precision),
          new Measure("CR", Figures::clusterRecall),
          new Measure("F1", Figures::f1));

  void print(PrintStream out) {
    out.printf("%nMeans over the topics, here and as the paper prints them (– not known)%n");
    MEASURES.forEach(measure -> means(out, measure));
    MEASURES.forEach(measure -> topics(out, measure));
  }

  private void means(PrintStream out, Measure measure) {
    out.printf("%n%-14s", measure.name());
    Measures.CUTOFFS.forEach(cutoff -> out.printf("%8s", "@" + cutoff));
    out.println();
    for (RunEvaluation run : report.runs()) {
      out.printf("%-7s%-7s", run.run(), "here");
      run.mean().figures().forEach(at -> out.print(cell(measure.figure.applyAsDouble(at))));
      out.printf("%n%-7s%-7s", "", "paper");
      for (int cutoff : Measures.CUTOFFS) {
        out.print(cell(published.mean(run.run(), measure.name(), cutoff)));
      }
      out.println();
    }
  }

  private void topics(PrintStream out, Measure measure) {
    out.printf("%n%-14s", measure.name() + "@" + TOPIC_CUTOFF);
    report.runs().forEach(run -> out.printf("%8s", run.run()));
    out.println();
    for (String topic : report.runs().get(0).topics().keySet()) {
      row(out, topic, measure, run -> run.topics().get(topic));
    }
    row(out, "mean", measure, RunEvaluation::mean);
    out.printf("%-14s", "paper's mean");
    report
        .runs()
        .forEach(run -> out.print(cell(published.mean(run.run(), measure.name(), TOPIC_CUTOFF))));
    out.println();
  }

  private interface Cells {
    Measures of(RunEvaluation run);
  }

  private void row(PrintStream out, String name, Measure measure, Cells cells) {
    out.printf("%-14s", name);
    for (RunEvaluation run : report.runs()) {
      out.print(cell(measure.figure.applyAsDouble(cells.of(run).at(TOPIC_CUTOFF))));
    }
    out.println();
  }

  private static String cell(OptionalDouble figure) {
    return figure.isPresent() ? cell(figure.getAsDouble()) : String.format("%8s", UNKNOWN);
  }

  private static String cell(double figure) {
    return String.format(Locale.ROOT, "%8.3f", figure);
  }
}
