package dev.lifelog.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {

  private static final List<String> KNOWN = List.of("ingest", "extract", "evaluate", "ask");

  @ParameterizedTest
  @CsvSource({
    "ingset, ingest",
    "INGEST, ingest",
    "extarct, extract",
    "evalute, evaluate",
    "asks, ask",
    "sak, ask",
  })
  void to_slip_findsTheName(String word, String meant) {
    assertThat(Nearest.to(word, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"toyshop", "x", "ingestextract"})
  void to_otherWord_findsNone(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"aab", "bba"})
  void to_tie_takesTheFirstByName(String word) {
    assertThat(Nearest.to(word, List.of("bab", "aba"))).contains("aba");
  }
}
