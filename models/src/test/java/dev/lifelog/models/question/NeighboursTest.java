package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {
  private static final Lexicon LEXICON = Lexicon.packed();
  private static final ConceptPhrases PHRASES = ConceptPhrases.packed();
  private static final List<String> CONCEPTS = List.copyOf(PHRASES.byConcept().keySet());
  private static final Neighbours ALL = new Neighbours(LEXICON, PHRASES, CONCEPTS);

  @ParameterizedTest
  @CsvSource({"brandy, bar", "lorry, car", "refrigerator, fridge", "novella, reading"})
  void votes_wordsNearAConcept_areForIt(String word, String concept) {
    float[] votes = ALL.votes(Tokeniser.stem(word));

    assertThat(votes).hasSize(ALL.count()).hasSize(2 * CONCEPTS.size());
    assertThat(largest(votes, 0)).isEqualTo(concept);
    assertThat(largest(votes, CONCEPTS.size())).isEqualTo(concept);
  }

  @Test
  void votes_aLearntWord_areThoseItWouldHaveUnlearnt() {
    String taxi = Tokeniser.stem("taxi");
    ConceptPhrases without =
        PHRASES.only(
            phrase ->
                !Tokeniser.tokens(phrase).equals(List.of(taxi))
                    && Tokeniser.tokens(phrase).stream()
                        .noneMatch(LEXICON.synonyms(taxi)::contains));

    assertThat(ALL.votes(taxi)).isEqualTo(new Neighbours(LEXICON, without, CONCEPTS).votes(taxi));
  }

  @Test
  void votes_unknownWordOrNoPhrases_areZero() {
    assertThat(ALL.votes("zzxyqwrt")).containsOnly(0f);
    assertThat(new Neighbours(LEXICON, PHRASES, List.of("red", "blue")).votes("taxi"))
        .containsExactly(0, 0, 0, 0);
  }

  /** Of the votes from this place on. */
  private static String largest(float[] votes, int from) {
    return IntStream.range(0, CONCEPTS.size())
        .boxed()
        .max((a, b) -> Float.compare(votes[from + a], votes[from + b]))
        .map(CONCEPTS::get)
        .orElseThrow();
  }
}
