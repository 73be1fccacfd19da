package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTruthFileTest {

  private static final Judgement FIRST = new Judgement("001", "u1_20180503_0617_i00", "1");
  private static final Judgement SECOND = new Judgement("001", "u1_20180503_0618_i00", "2");
  private static final String ROWS = "001,u1_20180503_0617_i00,1\n001,u1_20180503_0618_i00,2\n";

  @TempDir private Path dir;
  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "topic_id,image_id,topic_cluster_id\n",
        "Topic_ID, Image_ID, Topic_Cluster_ID\n",
        "\ntopic_id,image_id,cluster\n",
        "topic,image,cluster_id\n"
      })
  void read_withAnyHeaderOrNone_givesTheSame(String header) throws IOException {
    GroundTruth truth = read(header + ROWS);

    assertThat(truth.judgements()).containsExactly(FIRST, SECOND);
    assertThat(problems).isEmpty();
  }

  @Test
  void read_reorderedColumns_goesByTheirNames() throws IOException {
    GroundTruth truth = read("image_id,topic_cluster_id,topic_id\nu1_20180503_0617_i00,1,001\n");

    assertThat(truth.judgements()).containsExactly(FIRST);
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.COLUMNS_REORDERED);
    assertThat(problems.get(0))
        .hasToString(
            "truth.csv:1: the columns stand in another order; they are read by their names "
                + "(found 'image_id,topic_cluster_id,topic_id')");
  }

  @Test
  void read_byteOrderMarkAndWindowsLineEnds_areReportedOnce() throws IOException {
    GroundTruth truth = read("\uFEFF" + ROWS.replace("\n", "\r\n"));

    assertThat(truth.judgements()).containsExactly(FIRST, SECOND);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "truth.csv:1: the file begins with a byte order mark, which is skipped",
            "truth.csv: lines end as on Windows: 2");
  }

  @Test
  void read_latin1_isReadAndReported() throws IOException {
    Path file = dir.resolve("latin1.csv");
    Files.write(file, "001,café1,1\n".getBytes(StandardCharsets.ISO_8859_1));

    GroundTruth truth = GroundTruthReader.read(file, problems::add);

    assertThat(truth.images("001")).containsExactly("café1");
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.TEXT_LATIN1);
  }

  @Test
  void read_badLines_areReportedAndTheRestGoesOn() throws IOException {
    GroundTruth truth =
        read("001,\"open,1\n001,,1\n001,i2\n001,i2,1,extra\n" + ROWS + "001,i\0,1\n" + ROWS);

    assertThat(truth.judgements()).containsExactly(FIRST, SECOND);
    assertThat(problems)
        .extracting(problem -> problem.line() + " " + problem.kind().code())
        .containsExactly(
            "1 text_quote_unclosed",
            "2 ground_truth_fields",
            "3 ground_truth_fields",
            "4 ground_truth_fields",
            "7 text_binary",
            "8 ground_truth_duplicate",
            "9 ground_truth_duplicate");
  }

  @Test
  void read_strictly_stopsAtTheFirstBadLine() throws IOException {
    Path file = Files.writeString(dir.resolve("truth.csv"), ROWS + "001,i2\n");

    assertThatThrownBy(() -> GroundTruthReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":3: the line is not topic, image and cluster (found '001,i2'). "
                + "Write topic_id,image_id,topic_cluster_id");
  }

  @Test
  void read_nothingButAHeader_isReported() throws IOException {
    assertThat(read("topic_id,image_id,topic_cluster_id\n").topics()).isEmpty();
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.GROUND_TRUTH_EMPTY);
  }

  @Test
  void read_missingFile_isReportedOnce() {
    GroundTruthReader.read(dir.resolve("none.csv"), problems::add);

    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_MISSING);
  }

  @Test
  void read_givesEachJudgementWithItsLine() throws IOException {
    List<String> unknown = new ArrayList<>();
    Path file = Files.writeString(dir.resolve("truth.csv"), ROWS);

    GroundTruthReader.read(
        file,
        "truth.csv",
        problems::add,
        (line, judgement) -> unknown.add(line.number() + " " + judgement.imageId()));

    assertThat(unknown).containsExactly("1 u1_20180503_0617_i00", "2 u1_20180503_0618_i00");
  }

  @Test
  void groundTruth_imageInTwoClusters_belongsToBoth() {
    GroundTruth truth =
        GroundTruth.of(List.of(FIRST, new Judgement("1", FIRST.imageId(), "2"), SECOND));

    assertThat(truth.topics()).containsExactly("001");
    assertThat(truth.clusters("1")).containsExactly("1", "2");
    assertThat(truth.clustersOf("001", FIRST.imageId())).containsExactly("1", "2");
    assertThat(truth.clustersOf("001", "unknown")).isEmpty();
    assertThat(truth.clusters("unknown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void write_randomTruth_readsAsItself(long seed) throws IOException {
    Random random = new Random(seed);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      judgements.add(
          new Judgement(
              "0" + random.nextInt(20),
              "u1_\"" + random.nextInt(90) + ",é",
              "c" + random.nextInt(4)));
    }
    GroundTruth truth = GroundTruth.of(judgements);
    Path file = dir.resolve("random.csv");

    GroundTruthWriter.write(truth, file);

    assertThat(GroundTruthReader.read(file).judgements())
        .as("seed %d", seed)
        .isEqualTo(truth.judgements());
    assertThat(Files.readString(file)).startsWith("topic_id,image_id,topic_cluster_id\n");
  }

  private GroundTruth read(String content) throws IOException {
    Path file = Files.writeString(dir.resolve("truth.csv"), content);
    return GroundTruthReader.read(file, "truth.csv", problems::add, (line, judgement) -> {});
  }
}
