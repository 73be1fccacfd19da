package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrecFilesTest {

  private static final GroundTruth TRUTH =
      GroundTruth.of(
          List.of(
              new Judgement("001", "i1", "a"),
              new Judgement("001", "i1", "b"),
              new Judgement("002", "i2", "at home")));

  @TempDir private Path dir;

  @Test
  void readRun_scoreRanksAndWrittenRankBreaksTies() throws IOException {
    Path file =
        file("1 Q0 i3 3 0.5 x\r\n1\tQ0\ti1 1 0.5  x\n\n1 Q0 i4 2 0.9 x\n002 Q0 i2 1 1e-1 x\n");

    Run run = RunReader.of(TRUTH).read(file);

    assertThat(run.ranked("001"))
        .containsExactly(
            new RunEntry("1", "i4", 0.9),
            new RunEntry("1", "i1", 0.5),
            new RunEntry("1", "i3", 0.5));
    assertThat(run.ranked("2")).extracting(RunEntry::confidence).containsExactly(0.1);
  }

  @Test
  void readRun_scoresOfAnotherScale_giveWayToRanks() throws IOException {
    Run run = RunReader.of(TRUTH).read(file("1 Q0 a 0 -7.5 x\n1 Q0 b 1 23 x\n2 Q0 c 0 0 x\n"));

    assertThat(run.ranked("1"))
        .containsExactly(new RunEntry("1", "b", 1), new RunEntry("1", "a", 0.5));
    assertThat(run.ranked("2")).containsExactly(new RunEntry("2", "c", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 Q0 i2 2 0.5|the line is not topic, Q0, image, rank, score and tag, as those before it",
        "1,i2,0.5|the line is not topic, Q0, image, rank, score and tag, as those before it",
        "1 Q0 i2 two 0.5 x|the rank is not a whole number (found 'two'). Write a number such as 1",
        "1 Q0 i2 2 NaN x|the score is not a number (found 'NaN'). Write a number such as 12.75",
        "1 Q0 i2 2 1e999 x|the score is not a number (found '1e999')",
        "9 Q0 i2 2 0.5 x|no such topic (found '9'). Its topics are 001, 002",
        "1 Q0 i1 2 0.5 x|topic 1 has this image already on line 1 (found 'i1')",
      })
  void readRun_wrongLine_isRefusedByItsNumber(String line, String reason) throws IOException {
    Path file = file("1 Q0 i1 1 0.9 x\n" + line + "\n");

    assertThatThrownBy(() -> RunReader.of(TRUTH).read(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void readQrels_takesWhatIsRelevant() throws IOException {
    GroundTruth truth =
        GroundTruthReader.read(file("1 0 a 1\n1 0 b 0\n1 0 c 2\n2 0 d -1\n2 0 e 1\n"));

    assertThat(truth.topics()).containsExactly("1", "2");
    assertThat(truth.images("1")).containsExactlyInAnyOrder("a", "c");
    assertThat(truth.clusters("1")).as("no clusters are named").hasSize(1);
    assertThat(truth.images("2")).containsExactly("e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 0 b|the line is not topic, 0, image and relevance, as those before it (found '1 0 b')",
        "1 0 b yes|the relevance is not a whole number (found 'yes')",
      })
  void readQrels_wrongLine_isRefusedByItsNumber(String line, String reason) throws IOException {
    Path file = file("1 0 a 1\n" + line + "\n");

    assertThatThrownBy(() -> GroundTruthReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void writeQrels_nameEachImageOnce_andDiversityQrelsEachCluster() throws IOException {
    Path qrels = dir.resolve("new/qrels.txt");
    Path diversity = dir.resolve("new/diversity-qrels.txt");
    TrecWriter.writeQrels(TRUTH, qrels);
    TrecWriter.writeDiversityQrels(TRUTH, diversity);

    assertThat(qrels).hasContent("001 0 i1 1\n002 0 i2 1\n");
    assertThat(diversity).hasContent("001 a i1 1\n001 b i1 1\n002 at_home i2 1\n");
    assertThat(GroundTruthReader.read(diversity).clustersOf("001", "i1")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void write_readAgain_keepsRankingAndMeasures(long seed) {
    Random random = new Random(seed);
    List<RunEntry> entries = new ArrayList<>();
    for (String topic : List.of("001", "002")) {
      int images = random.nextInt(40);
      for (int i = 0; i < images; i++) {
        // Few values, so that there are ties; their order falls in no topic.
        entries.add(new RunEntry(topic, "i" + i, random.nextInt(4) / 4.0));
      }
    }
    entries.add(new RunEntry("002", "last", 0));
    Run run = new Run("two words", entries);
    Path file = dir.resolve("run.txt");
    TrecWriter.write(run, file);

    Run again = RunReader.of(TRUTH).read(file);

    for (String topic : run.topics()) {
      assertThat(again.ranked(topic))
          .extracting(RunEntry::imageId)
          .containsExactlyElementsOf(run.ranked(topic).stream().map(RunEntry::imageId).toList());
    }
    assertThat(measures(again)).isEqualTo(measures(run));
    assertThat(file).content().contains(" two_words\n").doesNotContain("E");
  }

  @Test
  void write_fallingConfidences_areTheScores() {
    Path file = dir.resolve("run.txt");
    TrecWriter.write(
        new Run("r", List.of(new RunEntry("1", "a", 0.75), new RunEntry("1", "b", 0.00001))), file);

    assertThat(file).hasContent("1 Q0 a 1 0.75 r\n1 Q0 b 2 0.000010 r\n");
  }

  @Test
  void write_idWithBlank_isRefused() {
    Run run = new Run("r", List.of(new RunEntry("1", "2018-05-10 17.32.02", 1)));

    assertThatThrownBy(() -> TrecWriter.write(run, dir.resolve("run.txt")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The id '2018-05-10 17.32.02' holds a blank, which sets fields apart in trec_eval's"
                + " files. Leave the export out, or rename it");
  }

  private static Object measures(Run run) {
    return Evaluation.of(TRUTH).evaluate(List.of(run)).runs().get(0).topics();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(dir.resolve("file.txt"), text);
  }
}
