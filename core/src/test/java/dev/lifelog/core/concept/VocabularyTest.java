package dev.lifelog.core.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  @Test
  void digest_dependsOnOrder() {
    Vocabulary one = Vocabulary.of(List.of("cafe", "dining_table"));
    Vocabulary other = Vocabulary.of(List.of("dining_table", "cafe"));
    assertThat(one.digest()).hasSize(64).isNotEqualTo(other.digest());
    assertThat(one.indexOf("dining_table")).isEqualTo(1);
    assertThat(one.indexOf("bus")).isEqualTo(-1);
  }

  @Test
  void of_conceptTwice_isRefused() {
    assertThatThrownBy(() -> Vocabulary.of(List.of("bus", "cafe", "bus")))
        .isInstanceOf(UserError.class)
        .hasMessage("The concept 'bus' stands twice in the vocabulary. Remove one of the two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Cafe", "dining table", "_cafe", "cafe_", "café"})
  void of_otherSpelling_isRefused(String name) {
    assertThatThrownBy(() -> Vocabulary.of(List.of(name)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("'" + name + "' is not a concept name. ");
  }
}
