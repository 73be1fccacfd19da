package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.CONCEPT_BOX_INVALID;
import static dev.lifelog.core.problem.ProblemKind.CONCEPT_SCORE_INVALID;

import dev.lifelog.core.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one row into an image. What cannot be read is left out and reported. */
final class ConceptRow {

  private final Columns columns;
  private final List<String> row;
  private final Findings findings;

  ConceptRow(Columns columns, List<String> row, Findings findings) {
    this.columns = columns;
    this.row = row;
    this.findings = findings;
  }

  CollectionImage image(String id, ImageId image, String path) {
    MinuteId minute = image.minute();
    return new CollectionImage(
        id,
        minute.user(),
        minute.utc(),
        image.sequence(),
        path,
        attributes(),
        categories(),
        objects());
  }

  private List<String> attributes() {
    List<String> attributes = new ArrayList<>(ConceptTable.ATTRIBUTES);
    for (int i = 0; i < ConceptTable.ATTRIBUTES; i++) {
      String attribute = columns.text(row, ConceptTable.FIRST_ATTRIBUTE + i);
      if (attribute != null) {
        attributes.add(attribute);
      }
    }
    return attributes;
  }

  private Map<String, Integer> categories() {
    Map<String, Integer> categories = new LinkedHashMap<>();
    for (int i = 0; i < ConceptTable.CATEGORIES; i++) {
      int column = ConceptTable.FIRST_CATEGORY + 2 * i;
      String name = columns.text(row, column);
      Integer score = name == null ? null : score(name, column + 1);
      if (name != null && score != null) {
        categories.putIfAbsent(name, score);
      }
    }
    return categories;
  }

  private List<DetectedObject> objects() {
    List<DetectedObject> objects = new ArrayList<>();
    for (int i = 0; i < ConceptTable.OBJECTS; i++) {
      int column = ConceptTable.FIRST_OBJECT + 3 * i;
      String name = columns.text(row, column);
      Integer score = name == null ? null : score(name, column + 1);
      if (name != null && score != null) {
        objects.add(new DetectedObject(name, score, box(name, column + 2)));
      }
    }
    return objects;
  }

  private @Nullable Integer score(String name, int column) {
    String text = columns.text(row, column);
    OptionalDouble score = text == null ? OptionalDouble.empty() : Cell.number(text);
    if (score.isEmpty() || score.getAsDouble() < 0 || score.getAsDouble() > 1) {
      findings.add(
          CONCEPT_SCORE_INVALID,
          text,
          "the score of " + name + " is missing or not in [0, 1]; " + name + " is left out",
          "Write a number from 0 to 1");
      return null;
    }
    return Score.of(score.getAsDouble());
  }

  private @Nullable Box box(String name, int column) {
    String text = columns.text(row, column);
    if (text == null) {
      return null;
    }
    Optional<Box> box = BoxText.parse(text);
    if (box.isEmpty()) {
      findings.add(
          CONCEPT_BOX_INVALID,
          text,
          "the box of " + name + " is none; it is left out",
          "Write four numbers: x y width height");
    }
    return box.orElse(null);
  }
}
