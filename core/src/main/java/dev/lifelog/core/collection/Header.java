package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.COLUMNS_REORDERED;
import static dev.lifelog.core.problem.ProblemKind.COLUMN_EXTRA;
import static dev.lifelog.core.problem.ProblemKind.COLUMN_MISSING;
import static dev.lifelog.core.problem.ProblemKind.COLUMN_MISSPELT;
import static dev.lifelog.core.problem.ProblemKind.COLUMN_REQUIRED;
import static dev.lifelog.core.problem.ProblemKind.COLUMN_TWICE;

import dev.lifelog.core.settings.Nearest;
import dev.lifelog.core.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a format's columns by name in the first line of a table. Order does not matter to reading;
 * every difference from the format is reported all the same, since it may be a mistake.
 */
final class Header {

  private static final int ABSENT = -1;

  private final List<String> expected;
  private final List<String> required;
  private final Findings findings;
  private final int[] positions;

  private Header(List<String> expected, List<String> required, Findings findings) {
    this.expected = expected;
    this.required = required;
    this.findings = findings;
    this.positions = new int[expected.size()];
    Arrays.fill(positions, ABSENT);
  }

  /**
   * The columns, refused where a required one is absent.
   *
   * @param expected names in the format's order, as {@link #normal} writes them
   */
  static Parsed<Columns> match(Line line, List<String> expected, List<String> required) {
    Findings findings = new Findings(line);
    List<String> names = Columns.fields(line, findings);
    if (names == null) {
      return findings.refused();
    }
    return new Header(expected, required, findings).match(names);
  }

  /** A name as it is compared: no blanks around, lower case, no unit. */
  static String normal(String name) {
    String normal = name.strip().toLowerCase(Locale.ROOT);
    int unit = normal.indexOf('(');
    return (unit < 0 ? normal : normal.substring(0, unit)).strip().replace(' ', '_');
  }

  private Parsed<Columns> match(List<String> names) {
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int column = expected.indexOf(normal(names.get(i)));
      if (column < 0) {
        unknown.add(i);
      } else if (positions[column] != ABSENT) {
        findings.add(
            COLUMN_TWICE,
            names.get(i),
            "the column " + expected.get(column) + " stands twice; the first one is used",
            "Remove or rename one of the two");
      } else {
        positions[column] = i;
      }
    }
    unknown.forEach(i -> assign(i, names.get(i)));
    if (!allRequired()) {
      return findings.refused();
    }
    reportOrder();
    return findings.accepted(new Columns(Arrays.stream(positions).boxed().toList(), names.size()));
  }

  /** An unknown column is a misspelt one if it comes near to one that is missing. */
  private void assign(int position, String name) {
    String normal = normal(name);
    List<String> missing =
        expected.stream()
            .filter(column -> positions[expected.indexOf(column)] == ABSENT)
            .filter(column -> digits(column).equals(digits(normal)))
            .toList();
    Optional<String> nearest = Nearest.to(normal, missing);
    if (nearest.isPresent()) {
      positions[expected.indexOf(nearest.get())] = position;
      findings.add(
          COLUMN_MISSPELT,
          name,
          "a column is misspelt; it is read as " + nearest.get(),
          "Rename it to " + nearest.get());
    } else {
      findings.add(
          COLUMN_EXTRA,
          name,
          "column " + (position + 1) + " is none of the format; it is ignored",
          "Remove it, or correct its name");
    }
  }

  /** Columns are told apart by their numbers: img01_id is never a misspelt img02_id. */
  private static String digits(String name) {
    return name.replaceAll("[^0-9]", "");
  }

  private boolean allRequired() {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == ABSENT && !required.contains(expected.get(i))) {
        findings.add(
            COLUMN_MISSING,
            null,
            "the column " + expected.get(i) + " is missing; its values are unknown",
            "Add the column, with NULL for unknown values");
      }
    }
    boolean all = true;
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == ABSENT && required.contains(expected.get(i))) {
        all = false;
        findings.add(
            COLUMN_REQUIRED,
            null,
            "the column " + expected.get(i) + " is missing, without which no row can be read",
            "The first line must name the columns: " + String.join(",", expected));
      }
    }
    return all;
  }

  private void reportOrder() {
    int last = ABSENT;
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == ABSENT) {
        continue;
      }
      if (positions[i] < last) {
        findings.add(
            COLUMNS_REORDERED,
            expected.get(i),
            "the columns stand in another order than the format's; they are read by name",
            "Nothing, if the names are right");
        return;
      }
      last = positions[i];
    }
  }
}
