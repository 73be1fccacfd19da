package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptTableTest {

  private static final String PATH = "2018_05_03/B00001383_21I6X0_20180503_072333E.JPG";

  private final List<String> row =
      new ArrayList<>(Collections.nCopies(ConceptTable.COLUMNS.size(), "NULL"));

  ConceptTableTest() {
    row.set(ConceptTable.ID, "u1_20180503_0617_i02");
    row.set(ConceptTable.PATH, PATH);
    row.set(ConceptTable.FIRST_ATTRIBUTE, "no horizon");
    row.set(ConceptTable.FIRST_ATTRIBUTE + 1, "man-made");
    row.set(ConceptTable.FIRST_CATEGORY, "coffee_shop");
    row.set(ConceptTable.FIRST_CATEGORY + 1, "0.412");
    row.set(ConceptTable.FIRST_OBJECT, "cup");
    row.set(ConceptTable.FIRST_OBJECT + 1, "0.97");
    row.set(ConceptTable.FIRST_OBJECT + 2, "10 20 30.5 40");
  }

  @Test
  void parse_readsEveryPart() {
    CollectionImage image = parsed().orThrow();
    assertThat(parsed().problems()).isEmpty();
    assertThat(image.imageId()).isEqualTo("u1_20180503_0617_i02");
    assertThat(image.userId()).isEqualTo("u1");
    assertThat(image.sequence()).isEqualTo(2);
    assertThat(image.path()).isEqualTo("u1/Autographer/" + PATH);
    assertThat(image.attributes()).containsExactly("no horizon", "man-made");
    assertThat(image.categories()).containsExactly(entry("coffee_shop", 4120));
    assertThat(image.objects())
        .containsExactly(new DetectedObject("cup", 9700, new Box(10, 20, 30.5, 40)));
  }

  /** The camera's clock says 07:23 local, the id 06:17 UTC: a real pair. */
  @Test
  void parse_minute_isThatOfTheIdNotOfTheFileName() {
    assertThat(parsed().orThrow().utcMinute()).isEqualTo(Instant.parse("2018-05-03T06:17:00Z"));
  }

  @Test
  void parse_photoOfThePhone_liesInItsOwnFolder() {
    row.set(ConceptTable.ID, "u1_20180510_1632_c00");
    row.set(ConceptTable.PATH, "u1_photos/2018-05-10 17.32.02.jpg");
    assertThat(parsed().orThrow().path()).isEqualTo("u1/u1_photos/2018-05-10 17.32.02.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 2 3 4", "1,2,3,4", "[1, 2, 3, 4]", "(1;2;3;4)", "[[1 2] [3 4]]", "1.0 2 3 4e0"})
  void parse_boxHoweverSeparated_isRead(String box) {
    row.set(ConceptTable.FIRST_OBJECT + 2, box);
    assertThat(parsed().orThrow().objects().get(0).box()).isEqualTo(new Box(1, 2, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3", "1 2 3 4 5", "a b c d", "1 2 -3 4"})
  void parse_boxThatIsNone_isLeftOut(String box) {
    row.set(ConceptTable.FIRST_OBJECT + 2, box);
    assertThat(parsed().orThrow().objects()).containsExactly(new DetectedObject("cup", 9700, null));
    assertThat(kinds()).containsExactly(ProblemKind.CONCEPT_BOX_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "1.2", "-0.1", "high"})
  void parse_scoreThatIsNone_leavesItsConceptOut(String score) {
    row.set(ConceptTable.FIRST_CATEGORY + 1, score);
    assertThat(parsed().orThrow().categories()).isEmpty();
    assertThat(kinds()).containsExactly(ProblemKind.CONCEPT_SCORE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "/etc/passwd", "../../u2/x.jpg", "a/../../../x.jpg", "C:\\x.jpg"})
  void parse_pathOutOfTheCollection_isRefused(String path) {
    row.set(ConceptTable.PATH, path);
    assertThat(parsed().refusal().kind()).isEqualTo(ProblemKind.CONCEPT_IMAGE_PATH_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"NULL", "u1_20180503_0617", "u1_20180503_0617_x00", "u1_20180503_9917_i00", "''"})
  void parse_idThatIsNone_isRefused(String id) {
    row.set(ConceptTable.ID, id);
    assertThat(parsed().refusal().kind()).isEqualTo(ProblemKind.CONCEPT_IMAGE_ID_INVALID);
  }

  @Test
  void parse_strayField_isTakenOut() {
    CollectionImage whole = parsed().orThrow();
    row.add(ConceptTable.FIRST_CATEGORY, "");
    assertThat(parsed().value()).isEqualTo(whole);
    assertThat(kinds()).containsExactly(ProblemKind.CONCEPT_ROW_STRAY_FIELD);
  }

  private List<ProblemKind> kinds() {
    return parsed().problems().stream().map(Problem::kind).toList();
  }

  private Parsed<CollectionImage> parsed() {
    ConceptTable table =
        ConceptTable.header(new Line("c.csv", 1, CsvLine.of(ConceptTable.COLUMNS))).orThrow();
    return table.parse(new Line("c.csv", 2, CsvLine.of(row)));
  }
}
