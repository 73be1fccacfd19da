package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.question.TimeCondition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static Weights weights(int whole, SeveralConcepts several, double... weights) {
    List<String> names = List.of("cafe", "bar", "car");
    List<WeightedConcept> concepts = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      concepts.add(new WeightedConcept(names.get(i), weights[i]));
    }
    return new Weights(
        new Question(
                "q",
                null,
                concepts,
                List.of(),
                List.of(),
                TimeCondition.ANY,
                new Irrelevance(List.of("kitchen"), List.of(), List.of()))
            .counting(several),
        whole);
  }

  private static Weights roots(int whole, double... weights) {
    return weights(whole, SeveralConcepts.ROOTS, weights);
  }

  private static Weights weights(int whole, double... weights) {
    return weights(whole, SeveralConcepts.SUM, weights);
  }

  private static Weights.Reach reach(Weights weights, int... most) {
    return weights.reach(number -> most[number]);
  }

  @Test
  void scores_ofBytes_areThoseOfTheMap() {
    Map<String, Integer> stored = Map.of("bar", 7, "barn", 8, "kitchen", 9, "television", 10);
    ByteBuffer bytes =
        Objects.requireNonNull(
            TypeCodecs.mapOf(TypeCodecs.TEXT, TypeCodecs.INT)
                .encode(stored, ProtocolVersion.DEFAULT));
    Weights weights = weights(10_000, 1, 0.5);

    assertThat(weights.scores(bytes)).containsExactly(0, 7, 9);
    assertThat(weights.scores(stored)).containsExactly(0, 7, 9);
    assertThat(bytes.position()).as("left as it was").isZero();
  }

  @Test
  void reach_scoresEachForItself_isTheirSum() {
    Weights.Reach reach = reach(weights(Integer.MAX_VALUE, 1, 0.5, 0.5), 9_000, 8_000, 0);

    assertThat(reach).isEqualTo(new Weights.Reach(130_000_000, false, 5_000));
  }

  @Test
  void reach_rootsThatNeedNotShare_areTheirSum() {
    assertThat(reach(roots(10_000, 1, 0.5), 4_900, 2_500))
        .isEqualTo(new Weights.Reach(10_000L * 7_000 + 5_000L * 5_000, false, 0));
    assertThat(reach(roots(Integer.MAX_VALUE, 1, 1), 10_000, 10_000).points())
        .isEqualTo(200_000_000);
  }

  @Test
  void reach_rootsOfOneWhole_areBestWhereItIsDivided() {
    Weights.Reach reach = reach(roots(10_000, 1, 1, 0.5), 10_000, 10_000, 0);

    assertThat(reach.points()).as("the root of two, of both").isEqualTo(141_421_356);
    assertThat(reach.shared()).isTrue();
    assertThat(reach.lightestHeld()).as("every list holds it up").isZero();
  }

  @Test
  void isStep_rootsThatAreRoundedDown_tellNeighboursApartOnlyWhereTheyDiffer() {
    assertThat(roots(10_000, 1, 1).isStep(10_000)).isTrue();
    assertThat(roots(10_000, 1, 1).isStep(9_998)).isFalse();
    assertThat(weights(10_000, 1, 1).isStep(9_998)).isTrue();
  }

  @Test
  void reach_oneWhole_goesToTheHeaviestFirst() {
    Weights.Reach reach = reach(weights(10_000, 0.5, 1, 0.5), 8_000, 9_000, 8_000);

    assertThat(reach.points()).isEqualTo(9_000L * 10_000 + 1_000L * 5_000);
    assertThat(reach.shared()).isTrue();
    assertThat(reach.lightestHeld())
        .as("less of the lighter ones changes nothing")
        .isEqualTo(10_000);
  }
}
