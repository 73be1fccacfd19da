package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "driving drives drive",
        "eating eats eat",
        "shopping shops shop",
        "berries berry",
        "café cafe",
        "ice-creams ICE-cream",
        "friend's friends friend"
      })
  void tokens_formsOfAWord_areTheSame(String forms) {
    for (String form : forms.split(" ", -1)) {
      assertThat(Tokeniser.tokens(form))
          .isEqualTo(Tokeniser.tokens(forms.substring(forms.lastIndexOf(' ') + 1)));
    }
  }

  @Test
  void tokens_differentWords_stayDifferent() {
    String words = "bus bar bed book boss bath bridge train toy phone park gym meeting reading";

    assertThat(new HashSet<>(Tokeniser.tokens(words))).hasSize(words.split(" ", -1).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!…", "123 45", "日本語", "\u200B"})
  void tokens_noWords_areNone(String text) {
    assertThat(Tokeniser.tokens(text)).isEmpty();
  }
}
