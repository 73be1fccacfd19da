package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a line, a parser answers with a record or a reason, never with an exception.
 */
class TableMutationTest {

  private static final String ALPHABET = "\",\0 -_:0129ui\\/.éNULL\uFEFF\uD83D";

  private final MinuteTable minutes = MinuteTableFile.table();
  private final ConceptTable images =
      ConceptTable.header(new Line("c.csv", 1, CsvLine.of(ConceptTable.COLUMNS))).orThrow();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void parse_damagedRow_isARecordOrAReason(long seed) {
    Random random = new Random(seed);
    String row = MinuteTableFile.row().line().text();
    for (int i = 0; i < 1_000; i++) {
      String text = damaged(row, random);
      assertThatCode(() -> check(text)).as(text).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void header_damaged_isAParserOrAReason(long seed) {
    Random random = new Random(seed);
    String header = CsvLine.of(MinuteTable.COLUMNS);
    for (int i = 0; i < 100; i++) {
      String text = damaged(header, random);
      assertThatCode(() -> MinuteTable.header(new Line("u1.csv", 1, text)))
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  @FuzzTest
  void parse_anything_isARecordOrAReason(FuzzedDataProvider data) {
    check(data.consumeRemainingAsString());
  }

  private void check(String text) {
    Parsed<Minute> minute = minutes.parse(new Line("u1.csv", 2, text));
    if (minute.value() != null) {
      assertThat(minute.value().localTime())
          .isEqualTo(minute.value().utc().atZone(minute.value().zone()).toLocalTime());
    }
    images.parse(new Line("c.csv", 2, text));
  }

  private static String damaged(String row, Random random) {
    StringBuilder text = new StringBuilder(row);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(text.length());
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, c);
        case 1 -> text.setCharAt(at, c);
        case 2 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
      }
    }
    return text.toString();
  }
}
