package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures worked out by hand from the definitions of the task. */
class MeasuresTest {

  /** Topic 1: a and b in cluster x, c in y and z, d in z; so 4 images and 3 clusters. */
  private static final GroundTruth TRUTH =
      GroundTruth.of(
          List.of(
              new Judgement("1", "a", "x"),
              new Judgement("1", "b", "x"),
              new Judgement("1", "c", "y"),
              new Judgement("1", "c", "z"),
              new Judgement("1", "d", "z")));

  @Test
  void of_fewerResultsThanTheCutoff_countsTheMissingAsNotRelevant() {
    Measures measures = Measures.of(List.of("a", "wrong"), TRUTH, "1");

    // one of 5, one cluster of 3: F1 = 2 · 1/5 · 1/3 / (1/5 + 1/3) = (2/15) / (8/15)
    assertFigures(measures.at(5), 0.2, 1 / 3.0, 0.25);
    assertFigures(measures.at(10), 0.1, 1 / 3.0, 2 / 13.0);
    assertFigures(measures.at(50), 0.02, 1 / 3.0, 2 / 53.0);
  }

  @Test
  void of_imageOfTwoClusters_countsForBothAndOnceAsRelevant() {
    Measures measures = Measures.of(List.of("c"), TRUTH, "1");

    // 2 · 1/5 · 2/3 / (1/5 + 2/3) = (4/15) / (13/15)
    assertFigures(measures.at(5), 0.2, 2 / 3.0, 4 / 13.0);
  }

  @Test
  void of_imagesOfOneCluster_countItOnce() {
    assertFigures(Measures.of(List.of("a", "b"), TRUTH, "1").at(5), 0.4, 1 / 3.0, 4 / 11.0);
  }

  @Test
  void of_relevantImageBehindTheCutoff_countsFromTheNextOn() {
    List<String> ranked = List.of("u", "v", "w", "x", "y", "a", "c");

    Measures measures = Measures.of(ranked, TRUTH, "1");

    assertFigures(measures.at(5), 0, 0, 0);
    assertFigures(measures.at(10), 0.2, 1, 1 / 3.0);
  }

  @Test
  void of_nothingRelevant_isZeroAndNotNaN() {
    assertFigures(Measures.of(List.of("wrong"), TRUTH, "1").at(5), 0, 0, 0);
    assertFigures(Measures.of(List.of(), TRUTH, "1").at(5), 0, 0, 0);
    assertFigures(Measures.of(List.of("a"), TRUTH, "unknown").at(5), 0, 0, 0);
  }

  @Test
  void of_allRelevant_isOne() {
    GroundTruth five =
        GroundTruth.of(
            List.of("a", "b", "c", "d", "e").stream()
                .map(image -> new Judgement("1", image, "x"))
                .toList());

    assertFigures(Measures.of(List.of("a", "b", "c", "d", "e"), five, "1").at(5), 1, 1, 1);
  }

  @Test
  void mean_ofF1_isNotF1OfTheMeans() {
    GroundTruth truth =
        GroundTruth.of(
            List.of(
                new Judgement("1", "a", "x"),
                new Judgement("2", "b", "x"),
                new Judgement("2", "c", "y")));
    Measures found = Measures.of(List.of("a"), truth, "1"); // P 1/5, CR 1, F1 1/3
    Measures missed = Measures.of(List.of(), truth, "2"); // all 0

    Figures mean = Measures.mean(List.of(found, missed)).at(5);

    // By chance also the F1 of 0.1 and 0.5; a third answer tells the two apart.
    assertFigures(mean, 0.1, 0.5, 1 / 6.0);
    Measures half = Measures.of(List.of("b"), truth, "2"); // P 1/5, CR 1/2, F1 2/7
    Figures uneven = Measures.mean(List.of(found, missed, half)).at(5);
    assertFigures(uneven, 0.4 / 3, 0.5, (1 / 3.0 + 2 / 7.0) / 3);
    assertThat(uneven.f1()).isNotCloseTo(Figures.of(0.4 / 3, 0.5).f1(), within(1e-3));
  }

  @Test
  void mean_ofNothing_isZero() {
    assertFigures(Measures.mean(List.of()).at(5), 0, 0, 0);
  }

  @Test
  void at_unknownCutoff_isRefused() {
    assertThatThrownBy(() -> Measures.mean(List.of()).at(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measured at [5, 10, 20, 30, 40, 50], not at 7");
  }

  @Test
  void asMap_hasEachMeasureAtEachCutoff() {
    assertThat(Measures.of(List.of("a"), TRUTH, "1").asMap())
        .hasSize(18)
        .containsEntry("P@5", 0.2)
        .containsEntry("CR@50", 1 / 3.0)
        .containsEntry("F1@5", 0.25);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_randomRankings_agreesWithTheDefinitionCountedAnew(long seed) {
    Random random = new Random(seed);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      judgements.add(new Judgement("1", "i" + random.nextInt(60), "c" + random.nextInt(9)));
    }
    GroundTruth truth = GroundTruth.of(judgements);
    List<String> ranked = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ranked.add("i" + i);
    }
    Collections.shuffle(ranked, random);
    List<String> answers = ranked.subList(0, random.nextInt(ranked.size()));

    Measures measures = Measures.of(answers, truth, "1");

    for (int cutoff : Measures.CUTOFFS) {
      List<String> top = answers.subList(0, Math.min(cutoff, answers.size()));
      Set<String> clusters = new HashSet<>();
      judgements.stream()
          .filter(judgement -> top.contains(judgement.imageId()))
          .forEach(judgement -> clusters.add(judgement.clusterId()));
      long relevant = top.stream().filter(truth.images("1")::contains).count();
      double recall = clusters.size() / (double) truth.clusters("1").size();
      assertThat(measures.at(cutoff))
          .as("seed %d, first %d", seed, cutoff)
          .isEqualTo(Figures.of(relevant / (double) cutoff, recall));
    }
  }

  private static void assertFigures(Figures figures, double precision, double recall, double f1) {
    assertThat(figures.precision()).as("P").isCloseTo(precision, within(1e-12));
    assertThat(figures.clusterRecall()).as("CR").isCloseTo(recall, within(1e-12));
    assertThat(figures.f1()).as("F1").isCloseTo(f1, within(1e-12));
  }
}
