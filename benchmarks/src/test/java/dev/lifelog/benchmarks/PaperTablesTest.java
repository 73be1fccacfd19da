package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.evaluation.Evaluation;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTablesTest {

  private static final GroundTruth TRUTH =
      GroundTruth.of(List.of(new Judgement("001", "a", "1"), new Judgement("002", "b", "1")));

  @Test
  void mean_ofAKnownCell_isThePapers_ofAnotherNone() throws IOException {
    PublishedRuns published = PublishedRuns.read();

    assertThat(published.mean("RUN_1", "P", 10)).hasValue(0.28);
    assertThat(published.mean("RUN_5", "CR", 50)).isEmpty();
  }

  @Test
  void print_setsHereBesideThePaper() throws IOException {
    String text =
        print(new Run("RUN_1", List.of(new RunEntry("001", "a", 1))), new Run("RUN_2", List.of()));

    assertThat(text.lines().map(String::stripTrailing))
        .containsSubsequence(
            "P                   @5     @10     @20     @30     @40     @50",
            "RUN_1  here      0.100   0.050   0.025   0.017   0.013   0.010",
            "       paper         –   0.280       –       –       –       –",
            "RUN_2  here      0.000   0.000   0.000   0.000   0.000   0.000");
  }

  @Test
  void print_setsTheRunsSideBySide_topicByTopic() throws IOException {
    String text =
        print(new Run("RUN_1", List.of(new RunEntry("001", "a", 1))), new Run("RUN_2", List.of()));

    assertThat(text.lines().map(String::stripTrailing))
        .containsSubsequence(
            "P@10             RUN_1   RUN_2",
            "001              0.100   0.000",
            "002              0.000   0.000",
            "mean             0.050   0.000",
            "paper's mean     0.280       –");
  }

  private static String print(Run... runs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PaperTables(Evaluation.of(TRUTH).evaluate(List.of(runs)), PublishedRuns.read())
        .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
