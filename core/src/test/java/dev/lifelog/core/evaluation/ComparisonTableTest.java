package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTableTest {

  private static final EvaluationReport REPORT =
      Evaluation.of(
              GroundTruth.of(
                  List.of(new Judgement("001", "i1", "x"), new Judgement("002", "i2", "x"))))
          .evaluate(
              List.of(
                  new Run("RUN_1", List.of(new RunEntry("001", "i1", 1))),
                  new Run("b", List.of(new RunEntry("001", "i1", 1), new RunEntry("2", "i2", 1)))));

  @TempDir private Path dir;

  @Test
  void means_haveARowForEachRun() {
    assertThat(ComparisonTable.of(REPORT).means(Measure.PRECISION).text())
        .isEqualTo(
            """
            run       P@5    P@10    P@20    P@30    P@40    P@50
            RUN_1  0.1000  0.0500  0.0250  0.0167  0.0125  0.0100
            b      0.2000  0.1000  0.0500  0.0333  0.0250  0.0200
            """);
  }

  @Test
  void topics_haveAColumnForEachRunAndEndWithTheMean() {
    // One of ten, the only cluster: F1 = 2·0.1·1/1.1.
    assertThat(ComparisonTable.of(REPORT).topics(Measure.F1, 10).text())
        .isEqualTo(
            """
            topic   RUN_1       b
            001    0.1818  0.1818
            002    0.0000  0.1818
            mean   0.0909  0.1818
            """);
  }

  @Test
  void csv_hasEveryFigureOfRunsTopicsAndMeans() {
    List<String> lines = REPORT.csv().lines().toList();

    assertThat(lines).hasSize(1 + 2 * 3);
    assertThat(lines.get(0)).startsWith("run,topic,P@5,CR@5,F1@5,P@10,").endsWith(",F1@50");
    assertThat(lines.get(1)).startsWith("RUN_1,001,0.2,1.0,0.33333");
    assertThat(lines.get(3)).startsWith("RUN_1,mean,0.1,0.5,");
  }

  @Test
  void text_ofOneRun_comparesNothing() {
    EvaluationReport one = new EvaluationReport(REPORT.runs().subList(0, 1));

    assertThat(one.text()).doesNotContain("of each topic");
    assertThat(REPORT.text()).contains("Mean CR over the topics", "F1@10 of each topic");
  }

  @Test
  void figures_nameRunsWithTheirMeansAndTheBest() {
    assertThat(ReportFigures.of(REPORT).drawing(Measure.F1, 10).svg())
        .contains(
            ">F1@10 of each topic<",
            ">RUN_1 (mean 0.091)<",
            ">b (mean 0.182)<",
            ">Best mean of 2 runs over 2 topics: b<");
  }

  @Test
  void figures_areWrittenAsVectorsAndPixels() {
    assertThat(ReportFigures.of(REPORT).write(dir))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("f1-at-10.svg", "f1-at-10.png", "p-at-10.svg", "p-at-10.png");
  }
}
