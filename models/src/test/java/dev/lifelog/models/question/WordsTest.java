package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words(List.of("beer", "hous", "coffe"));

  @Test
  void rows_unknownWords_areZeroOrTheirParts() {
    assertThat(words.rows(List.of("coffe", "elephant", "beerhous"))).containsExactly(3, 0, 1, 2);
  }

  @Test
  void rows_tenThousandWords_areAllThere() {
    assertThat(words.rows(Collections.nCopies(10_000, "beer"))).hasSize(10_000);
  }
}
