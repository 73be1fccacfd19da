package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are worked out by hand beside each run. */
final class EvaluateCommandTest {

  @TempDir private Path directory;
  private Path truth;

  @BeforeEach
  void writeTruth() throws IOException {
    truth =
        Files.writeString(
            directory.resolve("truth.csv"),
            """
            topic_id,image_id,topic_cluster_id
            001,u1_20180503_0617_i00,1
            001,u1_20180503_0618_i00,1
            001,u1_20180503_0619_i00,2
            002,u1_20180503_0700_i00,1
            003,u1_20180503_0800_i00,1
            003,u1_20180503_0800_i00,2
            """);
  }

  @Test
  void json_hasTheStableShapeAndTheFiguresOfPaper() throws IOException {
    Path run =
        run(
            "RUN_1.csv",
            """
            001,u1_20180503_0617_i00,0.9
            001,u1_20180503_0900_i00,0.8
            001,u1_20180503_0619_i00,0.7
            002,u1_20180503_0700_i00,1
            """);

    JsonNode report = json(run);

    assertThat(names(report)).containsExactly("runs");
    JsonNode one = report.get("runs").get(0);
    assertThat(names(one)).containsExactly("run", "mean", "topics");
    assertThat(one.get("run").asText()).isEqualTo("RUN_1");
    assertThat(names(one.get("topics"))).containsExactly("001", "002", "003");
    List<String> keys = new ArrayList<>();
    for (int cutoff : List.of(5, 10, 20, 30, 40, 50)) {
      keys.addAll(List.of("P@" + cutoff, "CR@" + cutoff, "F1@" + cutoff));
    }
    assertThat(names(one.get("mean"))).containsExactlyInAnyOrderElementsOf(keys);

    // 001: 2 of 5, both clusters: F1 = 2·0.4·1/1.4. 002: 1 of 5, its cluster: 2·0.2/1.2. 003:
    // missing, so 0.
    JsonNode first = one.get("topics").get("001");
    assertThat(first.get("P@5").asDouble()).isEqualTo(0.4);
    assertThat(first.get("CR@5").asDouble()).isEqualTo(1);
    assertThat(first.get("F1@5").asDouble()).isCloseTo(0.8 / 1.4, within(1e-12));
    assertThat(first.get("F1@10").asDouble()).isCloseTo(0.4 / 1.2, within(1e-12));
    assertThat(one.get("topics").get("003").get("F1@50").asDouble()).isZero();
    // The mean of the three F1; F1 of mean P 0.2 and mean CR 2/3 would be 0.3077.
    assertThat(one.get("mean").get("F1@5").asDouble())
        .isCloseTo((0.8 / 1.4 + 0.4 / 1.2) / 3, within(1e-12));
  }

  @Test
  void json_imageOfTwoClusters_countsForBoth() throws IOException {
    JsonNode third =
        json(run("r.csv", "003,u1_20180503_0800_i00,0.5\n"))
            .get("runs")
            .get(0)
            .get("topics")
            .get("003");

    assertThat(third.get("P@5").asDouble()).isEqualTo(0.2);
    assertThat(third.get("CR@5").asDouble()).isEqualTo(1);
  }

  @Test
  void json_severalRuns_keepTheirOrder() throws IOException {
    Path b = run("b.csv", "001,u1_20180503_0617_i00,1\n");
    Path a = run("a.csv", "001,u1_20180503_0900_i00,1\n");

    JsonNode runs = json(b, a).get("runs");

    assertThat(runs.findValuesAsText("run")).containsExactly("b", "a");
  }

  @Test
  void text_hasARowForEachMeasureAndCutoff() throws IOException {
    Path run = run("r.csv", "001,u1_20180503_0617_i00,1\n");
    Invocation call = Invocation.of("evaluate", "--ground-truth", truth.toString(), run.toString());

    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("CR").contains("F1").contains("mean").contains("50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001,u1_20180503_0617_i00|is not topic, image and confidence",
        "001,u1_20180503_0617_i00,0.5,x|is not topic, image and confidence",
        "009,u1_20180503_0617_i00,0.5|no such topic",
        "001,u1_20180503_0700_i00,0.5|already on line 1",
        "001,u1_20180503_0617_i00,1.5|not a number from 0 to 1",
        "001,u1_20180503_0617_i00,NaN|not a number from 0 to 1",
        "001,u1_20180503_0617_i00,high|not a number from 0 to 1",
      })
  void evaluate_wrongLine_isRefusedByItsNumber(String line, String reason) throws IOException {
    Path run = run("wrong.csv", "001,u1_20180503_0700_i00,0.9\n" + line + "\n");
    Invocation call = Invocation.of("evaluate", "--ground-truth", truth.toString(), run.toString());

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err()).contains(run + ":2: ").contains(reason);
    assertThat(call.out()).as("no figures of a part").isEmpty();
  }

  @Test
  void evaluate_oneFaultyRun_measuresTheOthers() throws IOException {
    Path good = run("good.csv", "001,u1_20180503_0617_i00,1\n");
    Path wrong = run("wrong.csv", "001,u1_20180503_0617_i00,7\n");
    Path missing = directory.resolve("missing.csv");

    Invocation call = evaluate(wrong, good, missing);

    assertThat(call.exit()).isEqualTo(ExitCode.TOO_MANY_REFUSED);
    assertThat(call.out()).contains("Run good").doesNotContain("wrong");
    assertThat(call.err())
        .contains(
            wrong + ":1: ", "(found '7')", missing + ": there is no such file. Check the path");
  }

  @Test
  void evaluate_filesOfOneName_areNamedAfterTheirPaths() throws IOException {
    Files.createDirectory(directory.resolve("other"));
    Path first = run("run.csv", "001,u1_20180503_0617_i00,1\n");
    Path second = run("other/run.csv", "001,u1_20180503_0617_i00,1\n");

    assertThat(json(first, second).get("runs").findValuesAsText("run"))
        .containsExactly(first.toString(), second.toString());
  }

  @Test
  void csv_hasARowForEachTopicAndTheMean() throws IOException {
    Invocation call = evaluate(run("r.csv", "001,u1_20180503_0617_i00,1\n"), "--format", "csv");

    assertThat(call.out().lines()).hasSize(5).first().asString().startsWith("run,topic,P@5,CR@5");
    assertThat(call.out()).contains("\nr,001,0.2,0.5,", "\nr,mean,");
  }

  @Test
  void figures_areDrawnBesideTheTable() throws IOException {
    Path folder = directory.resolve("figures");
    Invocation call =
        evaluate(run("r.csv", "001,u1_20180503_0617_i00,1\n"), "--figures", folder.toString());

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(folder.resolve("f1-at-10.svg")).content().contains("F1@10 of each topic", ">003<");
    assertThat(folder.resolve("p-at-10.png")).isNotEmptyFile();
    assertThat(call.err()).contains("Drawn: " + folder.resolve("p-at-10.png"));
  }

  @Test
  void trec_writtenAndReadAgain_givesTheSameFigures() throws IOException {
    Path run =
        run(
            "RUN_1.csv",
            """
            001,u1_20180503_0900_i00,0.5
            001,u1_20180503_0617_i00,0.5
            003,u1_20180503_0800_i00,0.5
            """);
    Path folder = directory.resolve("trec");
    Invocation first = evaluate(run, "--format", "json", "--trec", folder.toString());

    Invocation again =
        Invocation.of(
            "evaluate",
            "--ground-truth",
            folder.resolve("diversity-qrels.txt").toString(),
            folder.resolve("RUN_1.run").toString(),
            "--format",
            "json");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(folder.resolve("qrels.txt")).content().startsWith("001 0 u1_20180503_0617_i00 1\n");
  }

  @Test
  void knownItem_hasHitsAndRanks() throws IOException {
    Path topics =
        Files.writeString(
            directory.resolve("lsc.txt"),
            "66\nhint\n20150301_174552_000\n\n67\nhint\n20150301_180000_000\n\n68\nhint\n");
    Path run = run("r.csv", "66,a,1\n66,20150301_174552_000.jpg,0.9\n68,a,1\n");

    Invocation call =
        Invocation.of(
            "evaluate", "--known-item", topics.toString(), run.toString(), "--format", "json");

    assertThat(call.exit()).as(call.err()).isZero();
    JsonNode one = new ObjectMapper().readTree(call.out()).get("runs").get(0);
    assertThat(names(one)).containsExactly("run", "mean", "topics");
    assertThat(one.get("mean").get("hit@3").asDouble()).isEqualTo(0.5);
    assertThat(one.get("mean").get("MRR").asDouble()).isEqualTo(0.25);
    assertThat(one.get("topics").get("66").get("rank").asInt()).isEqualTo(2);
    assertThat(names(one.get("topics"))).containsExactly("66", "67");
    assertThat(call.err()).contains(topics + ":9: the topic names no image, so it is not measured");
  }

  @Test
  void knownItem_withFigures_isRefused() throws IOException {
    Path run = run("r.csv", "66,a,1\n");
    Invocation call =
        Invocation.of("evaluate", "--known-item", "t", run.toString(), "--figures", "f");

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err()).contains("--figures and --trec belong to --ground-truth");
  }

  @Test
  void evaluate_withoutAnswers_isWrongUsage() throws IOException {
    assertThat(Invocation.of("evaluate", run("r.csv", "").toString()).exit())
        .isEqualTo(ExitCode.USAGE);
  }

  private Invocation evaluate(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--ground-truth", truth.toString()));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return Invocation.of(all.toArray(String[]::new));
  }

  private Path run(String name, String lines) throws IOException {
    return Files.writeString(directory.resolve(name), lines);
  }

  private JsonNode json(Path... runs) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", "--ground-truth", truth.toString()));
    for (Path run : runs) {
      arguments.add(run.toString());
    }
    arguments.addAll(List.of("--format", "json"));
    Invocation call = Invocation.of(arguments.toArray(String[]::new));
    assertThat(call.exit()).as(call.err()).isZero();
    return new ObjectMapper().readTree(call.out());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
