package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.UserError;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final GroundTruth TRUTH =
      GroundTruth.of(
          List.of(
              new Judgement("001", "a", "x"),
              new Judgement("001", "b", "y"),
              new Judgement("002", "c", "x")));

  private final Evaluation evaluation = Evaluation.of(TRUTH);

  @Test
  void evaluate_topicMissingFromTheRun_scoresZeroAndCountsInTheMean() {
    Run run = new Run("RUN", List.of(new RunEntry("001", "a", 1)));

    RunEvaluation result = evaluation.evaluate(List.of(run)).runs().get(0);

    assertThat(result.topics()).containsOnlyKeys("001", "002");
    assertThat(result.topics().get("002").at(5)).isEqualTo(new Figures(0, 0, 0));
    assertThat(result.mean().at(5).precision()).isEqualTo(0.1);
    assertThat(result.mean().at(5).clusterRecall()).isEqualTo(0.25);
  }

  @Test
  void evaluate_topicWrittenWithoutZeros_isTheSameTopic() {
    Run run = new Run("RUN", List.of(new RunEntry("2", "c", 1)));

    RunEvaluation result = evaluation.evaluate(List.of(run)).runs().get(0);

    assertThat(result.topics().get("002").at(5).clusterRecall()).isEqualTo(1);
  }

  @Test
  void evaluate_ordersByPositionAndNotByConfidence() {
    Run run =
        new Run(
            "RUN",
            List.of(
                new RunEntry("001", "w1", 0.1),
                new RunEntry("001", "w2", 0.1),
                new RunEntry("001", "w3", 0.1),
                new RunEntry("001", "w4", 0.1),
                new RunEntry("001", "w5", 0.1),
                new RunEntry("001", "a", 0.9)));

    Measures measures = evaluation.evaluate(List.of(run)).runs().get(0).topics().get("001");

    assertThat(measures.at(5).precision()).isZero();
    assertThat(measures.at(10).precision()).isEqualTo(0.1);
  }

  @Test
  void evaluate_topicWithoutGroundTruth_isRefused() {
    Run run = new Run("RUN", List.of(new RunEntry("009", "a", 1)));

    assertThatThrownBy(() -> evaluation.evaluate(List.of(run)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Run RUN answers topic '009', which has no ground truth. "
                + "Give the ground truth of the topics that the run was made for");
  }

  @Test
  void text_isAnAlignedTable() {
    GroundTruth truth = GroundTruth.of(List.of(new Judgement("001", "a", "x")));
    Run run = new Run("RUN_1", List.of(new RunEntry("001", "a", 1)));

    String text = Evaluation.of(truth).evaluate(List.of(run)).text();

    assertThat(text)
        .isEqualTo(
            """
            Run RUN_1
            topic          @5     @10     @20     @30     @40     @50
            001    P   0.2000  0.1000  0.0500  0.0333  0.0250  0.0200
                   CR  1.0000  1.0000  1.0000  1.0000  1.0000  1.0000
                   F1  0.3333  0.1818  0.0952  0.0645  0.0488  0.0392
            ---------------------------------------------------------
            mean   P   0.2000  0.1000  0.0500  0.0333  0.0250  0.0200
                   CR  1.0000  1.0000  1.0000  1.0000  1.0000  1.0000
                   F1  0.3333  0.1818  0.0952  0.0645  0.0488  0.0392
            """);
  }

  @Test
  void text_inALocaleWithDecimalCommas_hasPoints() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(evaluation.evaluate(List.of(new Run("R", List.of()))).text())
          .contains("0.0000")
          .doesNotContain(",");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void asMap_ofTwoRuns_isTheStableShape() throws JsonProcessingException {
    GroundTruth truth = GroundTruth.of(List.of(new Judgement("001", "a", "x")));
    Run found = new Run("RUN_1", List.of(new RunEntry("001", "a", 1)));
    Run empty = new Run("RUN_2", List.of());

    String json =
        new ObjectMapper()
            .writeValueAsString(Evaluation.of(truth).evaluate(List.of(found, empty)).asMap());

    String measures =
        "{'P@5':0.2,'CR@5':1.0,'F1@5':0.33333333333333337,"
            + "'P@10':0.1,'CR@10':1.0,'F1@10':0.18181818181818182,"
            + "'P@20':0.05,'CR@20':1.0,'F1@20':0.09523809523809523,"
            + "'P@30':0.03333333333333333,'CR@30':1.0,'F1@30':0.06451612903225806,"
            + "'P@40':0.025,'CR@40':1.0,'F1@40':0.04878048780487806,"
            + "'P@50':0.02,'CR@50':1.0,'F1@50':0.0392156862745098}";
    String zeros = measures.replaceAll(":[0-9.]+", ":0.0");
    assertThat(json.replace('"', '\''))
        .isEqualTo(
            "{'runs':[{'run':'RUN_1','mean':%1$s,'topics':{'001':%1$s}},".formatted(measures)
                + "{'run':'RUN_2','mean':%1$s,'topics':{'001':%1$s}}]}".formatted(zeros));
  }
}
