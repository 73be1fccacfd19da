package dev.lifelog.core.collection;

import static dev.lifelog.core.collection.MinuteTableFile.row;
import static dev.lifelog.core.collection.MinuteTableFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteTableTest {

  @Test
  void parse_readsEveryColumn() {
    assertThat(row().with(MinuteTable.FIRST_PHONE_IMAGE, "u1_20180503_0617_c00").clean())
        .isEqualTo(
            new Minute(
                "u1_20180503_0617",
                "u1",
                LocalDate.of(2018, 5, 3),
                Instant.parse("2018-05-03T06:17:00Z"),
                LocalTime.of(7, 17),
                ZoneId.of("Europe/Dublin"),
                53.3856,
                -6.2568,
                "Cafe Fontana",
                null,
                "walking",
                42,
                3.5,
                5.1,
                null,
                71.0,
                28.4,
                List.of("u1_20180503_0617_i00", "u1_20180503_0617_i01"),
                List.of("u1_20180503_0617_c00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", " NULL", "None", "nan", "NaN", "null", "", "  "})
  void parse_eachSpellingOfNothing_isNothing(String nothing) {
    Minute minute =
        row()
            .with(MinuteTable.LATITUDE, nothing)
            .with(MinuteTable.LONGITUDE, nothing)
            .with(MinuteTable.PLACE, nothing)
            .with(MinuteTable.ACTIVITY, nothing)
            .with(MinuteTable.STEPS, nothing)
            .with(MinuteTable.HEART_RATE, nothing)
            .with(MinuteTable.FIRST_IMAGE, nothing)
            .with(MinuteTable.FIRST_IMAGE + 1, nothing)
            .clean();
    assertThat(minute.latitude()).isNull();
    assertThat(minute.longitude()).isNull();
    assertThat(minute.place()).isNull();
    assertThat(minute.activity()).isNull();
    assertThat(minute.steps()).isNull();
    assertThat(minute.heartRate()).isNull();
    assertThat(minute.images()).isEmpty();
  }

  @Test
  void parse_wholeNumberWrittenAsDecimal_isRead() {
    assertThat(row().with(MinuteTable.STEPS, "12.0").clean().steps()).isEqualTo(12);
  }

  /** Every place where the stray field of the real tables may stand. */
  @Test
  void parse_strayEmptyFieldAnywhere_isTakenOut() {
    Minute whole = row().clean();
    for (int position = 0; position <= MinuteTable.COLUMNS.size(); position++) {
      Parsed<Minute> parsed = row().inserted(position, "").parsed();
      assertThat(parsed.value()).as("stray field at %d", position).isEqualTo(whole);
      assertThat(parsed.problems())
          .extracting(Problem::kind)
          .containsExactly(ProblemKind.MINUTE_ROW_STRAY_FIELD);
    }
  }

  @Test
  void parse_strayFieldThatMayBeEither_isRefused() {
    Parsed<Minute> parsed =
        row().with(MinuteTable.PLACE, "").with(MinuteTable.ACTIVITY, "").inserted(7, "x").parsed();
    assertThat(parsed.refused()).isTrue();
    assertThat(parsed.refusal().kind()).isEqualTo(ProblemKind.MINUTE_ROW_FIELDS);
  }

  @Test
  void parse_valueTooMany_isRefusedWithBothCounts() {
    Parsed<Minute> parsed = row().inserted(7, "x").parsed();
    assertThat(parsed.refused()).isTrue();
    assertThat(parsed.refusal().message())
        .isEqualTo("the row has 51 fields where the header has 50");
    assertThat(parsed.refusal().place()).isEqualTo("minute_based_table/u1.csv:12");
  }

  @Test
  void parse_fieldTooFew_isRefused() {
    assertThat(row().without(20).parsed().refusal().message())
        .isEqualTo("the row has 49 fields where the header has 50");
  }

  @Test
  void parse_quoteNeverCloses_isRefusedAlone() {
    Parsed<Minute> parsed = table().parse(new Line("u1.csv", 3, "u1_20180503_0617,\"2018"));
    assertThat(parsed.refusal().asError())
        .hasMessage(
            "u1.csv:3: a quote opens and never closes (found 'u1_20180503_0617,\"2018'). "
                + "Close the quote, or double it where it belongs to the value");
  }

  @Test
  void parse_nulCharacters_areRefused() {
    assertThat(table().parse(new Line("u1.csv", 3, "u\0001\000")).refusal().kind())
        .isEqualTo(ProblemKind.TEXT_BINARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NULL",
        "u1",
        "20180503_0617",
        "u1_20180503",
        "u1_20180503_2400",
        "u1_20180231_0617",
        "u1_20181301_0617",
        "u1_2018x503_0617",
        "u1_20180503_0617_i00",
        "_20180503_0617",
        "u1_00000101_0000"
      })
  void parse_idThatIsNone_isRefused(String id) {
    Parsed<Minute> parsed = row().with(MinuteTable.ID, id).parsed();
    assertThat(parsed.refused()).isTrue();
    assertThat(parsed.refusal().kind()).isEqualTo(ProblemKind.MINUTE_ID_INVALID);
    assertThat(parsed.refusal().value()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 91, COORDINATE_IMPOSSIBLE",
    "4, -90.01, COORDINATE_IMPOSSIBLE",
    "4, north, COORDINATE_IMPOSSIBLE",
    "4, Infinity, COORDINATE_IMPOSSIBLE",
    "5, 180.5, COORDINATE_IMPOSSIBLE",
    "9, 1.5, NUMBER_INVALID",
    "9, many, NUMBER_INVALID",
    "9, -3, NUMBER_IMPOSSIBLE",
    "10, 0x1p3, NUMBER_INVALID",
    "10, 1d, NUMBER_INVALID",
    "11, '5,1', NUMBER_INVALID",
    "12, -1, NUMBER_IMPOSSIBLE",
    "13, 301, NUMBER_IMPOSSIBLE",
    "14, 1e999, NUMBER_INVALID",
    "15, B0001.JPG, IMAGE_ID_INVALID",
    "17, u1_20180503_0617_c00, IMAGE_ID_MISPLACED",
    "17, u1_20180503_0618_i00, IMAGE_ID_MISPLACED",
    "17, u1_20180503_0617_i01, IMAGE_ID_MISPLACED"
  })
  void parse_impossibleValue_isLeftOutAndReported(int column, String value, ProblemKind kind) {
    Parsed<Minute> parsed = row().with(column, value).parsed();
    assertThat(parsed.refused()).isFalse();
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(kind);
    assertThat(parsed.problems()).extracting(Problem::value).containsExactly(value);
    assertThat(parsed.problems()).extracting(Problem::line).containsExactly(12L);
  }

  @Test
  void parse_halfACoordinate_isNone() {
    Minute minute = row().with(MinuteTable.LONGITUDE, "NULL").parsed().orThrow();
    assertThat(minute.latitude()).isNull();
    assertThat(minute.longitude()).isNull();
  }

  @Test
  void id_isTheFieldAlone() {
    assertThat(table().id(row().line())).contains("u1_20180503_0617");
    assertThat(table().id(new Line("u1.csv", 2, ""))).contains("");
    assertThat(table().id(new Line("u1.csv", 2, "\"never"))).isEmpty();
  }
}
