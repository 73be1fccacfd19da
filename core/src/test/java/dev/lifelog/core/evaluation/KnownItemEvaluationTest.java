package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.topic.KnownItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownItemEvaluationTest {

  private static final KnownItemEvaluation EVALUATION =
      KnownItemEvaluation.of(
          List.of(
              new KnownItem("66", List.of("h"), Set.of("20190105_164008_000", "b")),
              new KnownItem("67", List.of("h"), Set.of("c")),
              new KnownItem("68", List.of("h"), Set.of())));

  private static final KnownItemReport REPORT =
      EVALUATION.evaluate(
          List.of(
              new Run(
                  "r",
                  List.of(
                      new RunEntry("66", "x", 1),
                      new RunEntry("66", "201901/05/20190105_164008_000.JPG", 1),
                      new RunEntry("66", "b", 1),
                      new RunEntry("68", "b", 1))),
              new Run("s", List.of(new RunEntry("67", "c", 1)))));

  @Test
  void evaluate_firstRightAnswerCounts_whateverItsPathAndEnding() {
    assertThat(REPORT.runs().get(0).ranks())
        .as("68 has no images, so it is not measured")
        .containsExactly(Map.entry("66", 2), Map.entry("67", 0));
  }

  @Test
  void mean_isThatOfHitsAndInverseRanks() {
    // Ranks 2 and none: hits from 3 on are a half, MRR is (1/2 + 0) / 2.
    KnownItemMeasures mean = REPORT.runs().get(0).mean();

    assertThat(mean.hits()).containsExactly(0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
    assertThat(mean.reciprocalRank()).isEqualTo(0.25);
  }

  @Test
  void text_hasMeansAndRanks() {
    assertThat(REPORT.text())
        .isEqualTo(
            """
            run   hit@1   hit@3   hit@5  hit@10  hit@20  hit@50  hit@100     MRR
            r    0.0000  0.5000  0.5000  0.5000  0.5000  0.5000   0.5000  0.2500
            s    0.5000  0.5000  0.5000  0.5000  0.5000  0.5000   0.5000  0.5000

            Rank of the first right answer
            topic  r  s
            66     2  -
            67     -  1
            """);
  }

  @Test
  void csv_hasARowForEachRunAndTopicAndMean() {
    assertThat(REPORT.csv().lines())
        .hasSize(7)
        .contains(
            "run,topic,hit@1,hit@3,hit@5,hit@10,hit@20,hit@50,hit@100,MRR",
            "r,66,0.0,1.0,1.0,1.0,1.0,1.0,1.0,0.5",
            "s,mean,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5");
  }

  @Test
  void mean_ofRankBeyondACutoff_misses() {
    assertThat(KnownItemMeasures.ofRank(50).hits())
        .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0);
    assertThat(KnownItemMeasures.ofRank(101).hits()).containsOnly(0.0);
  }
}
