package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.packed();

  @ParameterizedTest
  @CsvSource({"espresso, coffee, lawn", "pub, tavern, sheet", "railway, train, lawn"})
  void vector_relatedWords_areNearerThanOthers(String word, String related, String other) {
    assertThat(cosine(word, related)).isGreaterThan(cosine(word, other) + 0.1);
  }

  @Test
  void synonyms_ofAWord_areWordNets() {
    assertThat(LEXICON.synonyms("car")).contains("automobil");
    assertThat(LEXICON.synonyms("zzxyqwrt")).isEmpty();
    assertThat(LEXICON.vector("zzxyqwrt")).isNull();
  }

  private static double cosine(String one, String other) {
    float[] a = vector(one);
    float[] b = vector(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static float[] vector(String word) {
    return Objects.requireNonNull(LEXICON.vector(Tokeniser.tokens(word).get(0)), word);
  }
}
