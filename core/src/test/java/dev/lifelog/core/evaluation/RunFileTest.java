package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

  private static final GroundTruth TRUTH =
      GroundTruth.of(List.of(new Judgement("001", "i1", "x"), new Judgement("002", "i2", "x")));

  @TempDir private Path dir;

  @Test
  void read_ranksByLineWithinEachTopic() throws IOException {
    Path file = file("001,i1,0.5\r\n002,i2,1\r\n\r\n 001 , i3 , 9e-1 \r\n");

    Run run = RunReader.of(TRUTH).read(file);

    assertThat(run.id()).isEqualTo("RUN_1");
    assertThat(run.topics()).containsExactly("001", "002");
    assertThat(run.ranked("1"))
        .containsExactly(new RunEntry("001", "i1", 0.5), new RunEntry("001", "i3", 0.9));
    assertThat(run.ranked("003")).isEmpty();
  }

  @Test
  void read_lineOfTwoFields_isRefused() {
    assertRefused(
        "001,i1,0.5\n001,i2\n",
        ":2: the line is not topic, image and confidence (found '001,i2'). "
            + "Write topic_id,image_id,confidence, the last with a decimal point");
  }

  @Test
  void read_decimalComma_isRefused() {
    assertRefused(
        "001,i1,0,5\n",
        ":1: the line is not topic, image and confidence (found '001,i1,0,5'). "
            + "Write topic_id,image_id,confidence, the last with a decimal point");
  }

  @Test
  void read_unknownTopic_isRefused() {
    assertRefused(
        "001,i1,0.5\n011,i1,0.5\n",
        ":2: the ground truth has no such topic (found '011'). Its topics are 001, 002");
  }

  @Test
  void read_imageTwiceInOneTopic_isRefused() {
    assertRefused(
        "001,i1,0.5\n002,i1,0.5\n001,i1,0.4\n",
        ":3: topic 001 has this image already on line 1 (found 'i1'). "
            + "Name each image once in a topic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.01", "-0.1", "NaN", "Infinity", "0x1p-2", "0.5f", "high", "1e400", "١", "--1"})
  void read_confidenceThatIsNone_isRefused(String confidence) {
    assertRefused(
        "001,i1,0.5\n001,i2," + confidence + "\n",
        ":2: the confidence is not a number from 0 to 1 (found '"
            + confidence
            + "'). Write a number such as 0.75");
  }

  @Test
  void read_lineOfNames_isRefused() {
    assertRefused(
        "topic_id,image_id,confidence\n001,i1,0.5\n",
        ":1: the confidence is not a number from 0 to 1 (found 'confidence'). "
            + "Write a number such as 0.75; a run file has no line of names");
  }

  @Test
  void read_imageThatTheCollectionLacks_isRefused() throws IOException {
    Path file = file("001,i1,0.5\n001,i7,0.5\n");

    assertThatThrownBy(() -> RunReader.of(TRUTH).knownImages("i1"::equals).read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":2: the collection has no such image (found 'i7'). "
                + "Write the id of its table, without path and extension");
  }

  @Test
  void read_quoteThatNeverCloses_isRefused() {
    assertRefused(
        "001,\"i1,0.5\n",
        ":1: a quote opens and never closes (found '001,\"i1,0.5'). "
            + "Close the quote, or double it where it belongs to the value");
  }

  @Test
  void read_binary_isRefused() {
    assertRefused(
        "001,\0i1,0.5\n",
        ":1: the line holds NUL characters, so it is not plain text (found '001,␀i1,0.5'). "
            + "Write the file anew as text; from UTF-16: iconv -f UTF-16 -t UTF-8");
  }

  @Test
  void read_empty_isRefused() {
    assertRefused(
        "\n",
        ": the run answers nothing. Write a line topic_id,image_id,confidence for each answer");
  }

  @Test
  void read_missingFile_isRefused() {
    Path missing = dir.resolve("none.csv");

    assertThatThrownBy(() -> RunReader.of(TRUTH).read(missing))
        .isInstanceOf(UserError.class)
        .hasMessage(missing + ": there is no such file. Check the path");
  }

  @Test
  void read_directory_isRefused() {
    assertThatThrownBy(() -> RunReader.of(TRUTH).read(dir))
        .isInstanceOf(UserError.class)
        .hasMessage(dir + ": this is a directory. Name the file itself");
  }

  @Test
  void read_withListener_keepsTheRightLines() throws IOException {
    List<Problem> problems = new ArrayList<>();

    Run run = RunReader.of(TRUTH).read(file("001,i1,2\n001,i2,0.5\n009,i1,1\n"), problems::add);

    assertThat(run.entries()).containsExactly(new RunEntry("001", "i2", 0.5));
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.RUN_CONFIDENCE, ProblemKind.RUN_UNKNOWN_TOPIC);
  }

  @Test
  void run_imageTwiceInOneTopic_isRefused() {
    List<RunEntry> entries = List.of(new RunEntry("001", "a", 1), new RunEntry("1", "a", 1));

    assertThatThrownBy(() -> new Run("R", entries))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("run R has a twice in topic 1");
  }

  @Test
  void write_smallConfidence_hasNoExponent() throws IOException {
    Path file = dir.resolve("small.csv");

    RunWriter.write(new Run("R", List.of(new RunEntry("001", "i1", 1e-7))), file);

    assertThat(file).hasContent("001,i1,0.00000010");
  }

  @Test
  void write_intoAFolderThatIsNotThere_makesIt() {
    Path file = dir.resolve("runs/today/run.csv");

    RunWriter.write(new Run("R", List.of(new RunEntry("001", "i1", 0.5))), file);

    assertThat(file).hasContent("001,i1,0.5");
  }

  @Test
  void write_confidenceOutOfRange_isRefused() {
    Run run = new Run("R", List.of(new RunEntry("001", "i1", 1.5)));

    assertThatThrownBy(() -> RunWriter.write(run, dir.resolve("bad.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the confidence of i1 is not in [0, 1]: 1.5");
    assertThat(dir).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void write_randomRun_readsAsItself(long seed) {
    Random random = new Random(seed);
    List<RunEntry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String topic = random.nextBoolean() ? "001" : "002";
      entries.add(new RunEntry(topic, "u1_" + i + "_\"é, " + i, random.nextDouble()));
    }
    Path file = dir.resolve("RUN_" + seed + ".csv");

    RunWriter.write(new Run("R", entries), file);

    assertThat(RunReader.of(TRUTH).read(file).entries())
        .as("seed %d", seed)
        .containsExactlyElementsOf(entries);
  }

  private void assertRefused(String content, String message) {
    Path file = dir.resolve("RUN_1.csv");
    assertThatThrownBy(() -> RunReader.of(TRUTH).read(file(content)))
        .isInstanceOf(UserError.class)
        .hasMessage(file + message);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(dir.resolve("RUN_1.csv"), content);
  }
}
