package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.concept.WeightedConcept;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptSourceTest {

  private static final ConceptSource SILENT = text -> List.of();
  private static final ConceptSource NETWORK =
      text -> List.of(new WeightedConcept("street", 0.8), new WeightedConcept("park", 0.6));
  private static final ConceptSource WORDS =
      ConceptSource.words(List.of("park", "street", "bus", "office_screen", "glass_ball"));

  @Test
  void orElse_asksTheOtherOnlyWhereNothingIsFound() {
    assertThat(NETWORK.orElse(WORDS).concepts("a park")).isEqualTo(NETWORK.concepts("a park"));
    assertThat(SILENT.orElse(WORDS).concepts("a park"))
        .containsExactly(new WeightedConcept("park", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "buses, bus",
    "BUS, bus",
    "glass balls, glass_ball",
    "glassball, glass_ball",
    "at my desk, office_screen",
    "sitting at my computers, office_screen"
  })
  void words_findEveryConceptByItsNameAndByWhatPeopleSay(String text, String concept) {
    assertThat(WORDS.concepts(text)).containsExactly(new WeightedConcept(concept, 1));
  }

  @ParameterizedTest
  @CsvSource({"a stret, street", "the streeet, street", "compuetr, office_screen"})
  void words_slipOfThePen_isLessSure(String text, String concept) {
    assertThat(WORDS.concepts(text)).containsExactly(new WeightedConcept(concept, 0.7));
  }

  @ParameterizedTest
  @CsvSource({"business", "parka", "ball", "screenplay", "''"})
  void words_partsOfWords_areNotFound(String text) {
    assertThat(WORDS.concepts(text)).isEmpty();
  }
}
