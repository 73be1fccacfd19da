package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.CONCEPT_IMAGE_ID_INVALID;
import static dev.lifelog.core.problem.ProblemKind.CONCEPT_IMAGE_PATH_INVALID;
import static dev.lifelog.core.problem.ProblemKind.CONCEPT_ROW_FIELDS;
import static dev.lifelog.core.problem.ProblemKind.CONCEPT_ROW_STRAY_FIELD;

import dev.lifelog.core.text.Line;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a concept table whose first line was understood. Holds nothing of the rows and
 * may be used by many threads at once.
 */
public final class ConceptTable implements Serializable {

  private static final long serialVersionUID = 1;

  static final int ID = 0;
  static final int PATH = 1;
  static final int FIRST_ATTRIBUTE = 2;
  static final int ATTRIBUTES = 10;
  static final int FIRST_CATEGORY = FIRST_ATTRIBUTE + ATTRIBUTES;
  static final int CATEGORIES = 5;
  static final int FIRST_OBJECT = FIRST_CATEGORY + 2 * CATEGORIES;
  static final int OBJECTS = 25;

  /** The names of the 97 columns as the format writes them, in its order. */
  public static final List<String> COLUMNS = columns();

  private final Columns columns;

  private ConceptTable(Columns columns) {
    this.columns = columns;
  }

  private static List<String> columns() {
    List<String> names = new ArrayList<>(List.of("image_id", "image_path"));
    for (int i = 1; i <= ATTRIBUTES; i++) {
      names.add(String.format("attribute_top%02d", i));
    }
    for (int i = 1; i <= CATEGORIES; i++) {
      names.add(String.format("category_top%02d", i));
      names.add(String.format("category_top%02d_score", i));
    }
    for (int i = 1; i <= OBJECTS; i++) {
      names.add(String.format("concept_class_top%02d", i));
      names.add(String.format("concept_score_top%02d", i));
      names.add(String.format("concept_bbox_top%02d", i));
    }
    return List.copyOf(names);
  }

  /** Understands a table's first line; refused where it names no image ids or no paths. */
  public static Parsed<ConceptTable> header(Line line) {
    Parsed<Columns> columns =
        Header.match(line, COLUMNS, List.of(COLUMNS.get(ID), COLUMNS.get(PATH)));
    return new Parsed<>(
        columns.value() == null ? null : new ConceptTable(columns.value()), columns.problems());
  }

  /** The image id of a row as written, much cheaper than all of it; empty where it has none. */
  public Optional<String> id(Line line) {
    return columns.only(line, ID);
  }

  /** Reads a row. The caller leaves out blank lines. */
  public Parsed<CollectionImage> parse(Line line) {
    Findings findings = new Findings(line);
    List<String> row =
        columns.row(line, findings, CONCEPT_ROW_FIELDS, CONCEPT_ROW_STRAY_FIELD, this::isPlausible);
    if (row == null) {
      return findings.refused();
    }
    String id = columns.field(row, ID).strip();
    Optional<ImageId> image = ImageId.parse(id);
    if (image.isEmpty()) {
      return findings.refused(
          CONCEPT_IMAGE_ID_INVALID,
          id,
          "the image id is none, or names a time that does not exist",
          "Write it like u1_20180503_0617_i00");
    }
    String written = columns.text(row, PATH);
    Optional<String> path =
        written == null
            ? Optional.empty()
            : ImagePath.fromTable(image.get().minute().user(), written);
    if (path.isEmpty()) {
      return findings.refused(
          CONCEPT_IMAGE_PATH_INVALID,
          written,
          "image_path is missing, or leads out of the collection",
          "Write it like 2018_05_03/B00001383_21I6X0_20180503_072356E.JPG");
    }
    return findings.accepted(
        new ConceptRow(columns, row, findings).image(id, image.get(), path.get()));
  }

  /** Whether scores are numbers, and nothing stands in the box of an object that is none. */
  private boolean isPlausible(List<String> row) {
    if (ImageId.parse(columns.field(row, ID).strip()).isEmpty()
        || columns.text(row, PATH) == null) {
      return false;
    }
    for (int i = 0; i < CATEGORIES; i++) {
      if (!Cell.isNumberOrMissing(columns.field(row, FIRST_CATEGORY + 2 * i + 1))) {
        return false;
      }
    }
    for (int i = 0; i < OBJECTS; i++) {
      int object = FIRST_OBJECT + 3 * i;
      String box = columns.text(row, object + 2);
      if (!Cell.isNumberOrMissing(columns.field(row, object + 1))
          || (box != null && BoxText.parse(box).isEmpty())) {
        return false;
      }
    }
    return true;
  }
}
