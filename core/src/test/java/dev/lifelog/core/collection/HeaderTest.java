package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaderTest {

  private final List<String> names = new ArrayList<>(MinuteTable.COLUMNS);

  @Test
  void columns_haveTheNumbersOfTheFormat() {
    assertThat(MinuteTable.COLUMNS)
        .hasSize(50)
        .contains(" scan_glucose (mmol/L)")
        .endsWith("cam14_id");
    assertThat(ConceptTable.COLUMNS).hasSize(97).endsWith("concept_bbox_top25");
  }

  @Test
  void header_ofTheFormat_hasNoProblem() {
    assertThat(header().problems()).isEmpty();
  }

  @Test
  void header_glucoseWithoutUnit_hasNoProblem() {
    names.set(MinuteTable.HISTORIC_GLUCOSE, "historic_glucose");
    names.set(MinuteTable.SCAN_GLUCOSE, "Scan_Glucose ");
    assertThat(header().problems()).isEmpty();
  }

  @Test
  void header_withoutIds_isRefused() {
    names.set(0, "when");
    assertThat(header().refused()).isTrue();
    assertThat(header().refusal().kind()).isEqualTo(ProblemKind.COLUMN_REQUIRED);
  }

  @Test
  void header_thatIsARow_isRefused() {
    Parsed<MinuteTable> parsed = MinuteTable.header(MinuteTableFile.row().line());
    assertThat(parsed.refusal().message())
        .isEqualTo("the column minute_id is missing, without which no row can be read");
  }

  @Test
  void header_misspelt_isReadAndReported() {
    names.set(MinuteTable.HEART_RATE, "hart_rate");
    assertThat(header().problems())
        .containsExactly(
            new Problem(
                ProblemKind.COLUMN_MISSPELT,
                MinuteTableFile.FILE,
                1,
                "hart_rate",
                "a column is misspelt; it is read as heart_rate",
                "Rename it to heart_rate"));
    Line row = MinuteTableFile.row().line();
    assertThat(header().orThrow().parse(row).orThrow().heartRate()).isEqualTo(71);
  }

  @Test
  void header_otherNumber_isNoMisspelling() {
    names.set(MinuteTable.FIRST_IMAGE + 19, "img20_id");
    assertThat(header().problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.COLUMN_EXTRA, ProblemKind.COLUMN_MISSING);
  }

  @Test
  void header_missingAndExtraAndTwice_areEachReported() {
    names.set(MinuteTable.SONG, "weather forecast");
    names.set(MinuteTable.DISTANCE, "steps");
    assertThat(header().problems())
        .extracting(Problem::kind, Problem::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ProblemKind.COLUMN_TWICE, "steps"),
            org.assertj.core.groups.Tuple.tuple(ProblemKind.COLUMN_EXTRA, "weather forecast"),
            org.assertj.core.groups.Tuple.tuple(ProblemKind.COLUMN_MISSING, null),
            org.assertj.core.groups.Tuple.tuple(ProblemKind.COLUMN_MISSING, null));
  }

  @Test
  void header_reordered_readsByName() {
    Line row = MinuteTableFile.row().line();
    List<String> fields = new ArrayList<>(CsvLine.fields(row.text()).orElseThrow());
    Collections.shuffle(names, new Random(7));
    Collections.shuffle(fields, new Random(7));
    Parsed<MinuteTable> table = header();
    assertThat(table.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.COLUMNS_REORDERED);
    assertThat(table.orThrow().parse(new Line("u1.csv", 2, CsvLine.of(fields))).orThrow())
        .isEqualTo(MinuteTableFile.row().clean());
  }

  private Parsed<MinuteTable> header() {
    return MinuteTable.header(MinuteTableFile.header(CsvLine.of(names)));
  }
}
