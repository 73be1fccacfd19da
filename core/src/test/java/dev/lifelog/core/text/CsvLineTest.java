package dev.lifelog.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("", List.of("")),
        Arguments.of("a", List.of("a")),
        Arguments.of(",", List.of("", "")),
        Arguments.of("a,b,", List.of("a", "b", "")),
        Arguments.of(" a , b", List.of(" a ", " b")),
        Arguments.of("\"a,b\",c", List.of("a,b", "c")),
        Arguments.of("\"\",c", List.of("", "c")),
        Arguments.of("\"say \"\"hi\"\"\"", List.of("say \"hi\"")),
        Arguments.of("\"\"\"\"", List.of("\"")),
        Arguments.of("5\" disk,c", List.of("5\" disk", "c")),
        Arguments.of("\"a\"b,c", List.of("ab", "c")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void fields_areThoseOfRfc4180(String text, List<String> fields) {
    assertThat(CsvLine.fields(text)).contains(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "a,\"b", "\"a\"\"", "a,\"b,c,d", "\"\"\""})
  void fields_quoteNeverCloses_areNone(String text) {
    assertThat(CsvLine.fields(text)).isEmpty();
  }

  @Test
  void of_lineEndInField_isRefused() {
    assertThatThrownBy(() -> CsvLine.of(List.of("a", "b\nc")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a field holds a line end: b\nc");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fields_readWhatOfWrites(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      List<String> fields =
          IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(n -> field(random)).toList();
      assertThat(CsvLine.fields(CsvLine.of(fields))).contains(fields);
    }
  }

  private static String field(Random random) {
    String alphabet = "ab \",é'\t;";
    StringBuilder field = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      field.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return field.toString();
  }

  @FuzzTest
  void fields_ofAnything_areWrittenAndReadAlike(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString().replace('\n', ' ').replace('\r', ' ');
    CsvLine.fields(text)
        .ifPresent(fields -> assertThat(CsvLine.fields(CsvLine.of(fields))).contains(fields));
  }
}
