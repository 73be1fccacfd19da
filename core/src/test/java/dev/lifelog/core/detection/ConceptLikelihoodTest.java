package dev.lifelog.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConceptLikelihoodTest {

  private final List<WordsOfImage> images =
      List.of(
          image("cafe", "object cup", "attribute eating"),
          image("cafe", "object cup"),
          image("kitchen", "object oven", "attribute eating"),
          image("kitchen", "object oven"));

  private final ConceptLikelihood likelihood = ConceptLikelihood.learn(images);

  @Test
  void of_wordsOfOneConcept_makesItTheLikelier() {
    Map<String, Double> cup = likelihood.of(Set.of("object cup"));
    assertThat(cup.get("cafe")).isGreaterThan(0.7);
    assertThat(cup.get("cafe") + cup.get("kitchen")).isEqualTo(1, within(1e-9));
    assertThat(likelihood.of(Set.of("object cup", "object oven")).get("cafe"))
        .as("as much for as against")
        .isEqualTo(0.5, within(1e-9));
  }

  @Test
  void of_noWordOrOneNeverSeen_saysNothing() {
    assertThat(likelihood.of(Set.of())).containsEntry("cafe", 0.5).containsEntry("kitchen", 0.5);
    assertThat(likelihood.of(Set.of("object boat"))).isEqualTo(likelihood.of(Set.of()));
    assertThat(likelihood.of(Set.of("attribute eating")).get("cafe"))
        .as("shown as often with either")
        .isEqualTo(0.5, within(1e-9));
  }

  @Test
  void learn_anyOrder_isTheSame() {
    List<WordsOfImage> shuffled = new ArrayList<>(images);
    Collections.shuffle(shuffled, new Random(3));
    Set<String> words = Set.of("object cup", "attribute eating");
    assertThat(ConceptLikelihood.learn(shuffled).of(words)).isEqualTo(likelihood.of(words));
    assertThat(likelihood.concepts()).containsExactly("cafe", "kitchen");
  }

  @Test
  void ofDetections_namesTheKindAndTheBestCategory() {
    assertThat(
            DetectorWords.ofDetections(
                List.of("no horizon"),
                Map.of("pub/indoor", 900, "bar", 4_000),
                Map.of("wine_glass", 7_000)))
        .containsExactlyInAnyOrder(
            "attribute no horizon",
            "category pub indoor",
            "category bar",
            "best category bar",
            "object wine glass");
  }

  @Test
  void ofWhereabouts_placeIsItsNameAndTheWordsOfIt() {
    assertThat(DetectorWords.ofWhereabouts("Cafe Fontana", "walking"))
        .containsExactlyInAnyOrder(
            "place cafe fontana",
            "in a place's name cafe",
            "in a place's name fontana",
            "activity walking");
    assertThat(DetectorWords.ofWhereabouts(null, null)).isEmpty();
  }

  private static WordsOfImage image(String concept, String... words) {
    return new WordsOfImage(Set.of(words), Set.of(concept));
  }
}
