package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.concept.WeightedConcept;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkAndWordsTest {

  private static final ConceptSource WORDS = ConceptSource.words(List.of("park", "street", "bus"));

  @Test
  void concepts_likelyOnesThatNoWordNames_count() {
    assertThat(reading(new WeightedConcept("park", 0.8)).concepts("swings"))
        .containsExactly(new WeightedConcept("park", 0.4));
  }

  @Test
  void concepts_unlikelyOnes_countWhereAWordNamesThem() {
    assertThat(
            reading(new WeightedConcept("park", 0.5), new WeightedConcept("street", 0.5))
                .concepts("a park"))
        .containsExactly(new WeightedConcept("park", 0.75));
  }

  @Test
  void concepts_named_areDroppedWhereTheNetworkKnowsBetter() {
    assertThat(
            reading(new WeightedConcept("bus", 0.9), new WeightedConcept("park", 0.2))
                .concepts("the bus to the car park"))
        .containsExactly(new WeightedConcept("bus", 0.95));
  }

  @Test
  void concepts_silentNetwork_leavesTheWords() {
    assertThat(reading().concepts("a park")).containsExactly(new WeightedConcept("park", 0.5));
    assertThat(reading(new WeightedConcept("bus", 0.6)).concepts("a park"))
        .containsExactly(new WeightedConcept("park", 0.5));
    assertThat(reading().concepts("nothing of this")).isEmpty();
  }

  private static ConceptSource reading(WeightedConcept... seen) {
    return new NetworkAndWords(
        (text, threshold) ->
            List.of(seen).stream().filter(concept -> concept.weight() >= threshold).toList(),
        WORDS);
  }
}
