package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.TEXT_BINARY;
import static dev.lifelog.core.problem.ProblemKind.TEXT_LINE_TOO_LONG;
import static dev.lifelog.core.problem.ProblemKind.TEXT_QUOTE_UNCLOSED;

import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a table's columns stand in its rows.
 *
 * @param positions for each column of the format its field in a row, -1 where the table has none
 * @param count fields of a row
 */
record Columns(List<Integer> positions, int count) implements Serializable {

  static final String NOTHING = "";

  Columns {
    positions = List.copyOf(positions);
  }

  /** The field of a column, empty where the table lacks the column. */
  String field(List<String> row, int column) {
    int position = positions.get(column);
    return position < 0 ? NOTHING : row.get(position);
  }

  /** The text of a column, null where there is no value. */
  @Nullable String text(List<String> row, int column) {
    return Cell.text(field(row, column));
  }

  /** One field of a line, the others unread where it stands first; empty where there is none. */
  Optional<String> only(Line line, int column) {
    String text = line.text();
    int comma = text.indexOf(',');
    if (positions.get(column) == 0 && comma >= 0 && text.charAt(0) != '"') {
      return Optional.of(text.substring(0, comma).strip());
    }
    return CsvLine.fields(text)
        .filter(row -> row.size() > positions.get(column))
        .map(row -> field(row, column).strip());
  }

  /**
   * A line's fields, one for each of the header's, or null with the reason found.
   *
   * @param wrongCount the reason where there are more or fewer fields than the header has
   * @param stray what is told where the one plausible reading leaves empty fields out
   */
  @Nullable List<String> row(
      Line line,
      Findings findings,
      ProblemKind wrongCount,
      ProblemKind stray,
      Predicate<List<String>> plausible) {
    List<String> row = fields(line, findings);
    if (row == null || row.size() == count) {
      return row;
    }
    String counts = "the row has " + row.size() + " fields where the header has " + count;
    List<String> repaired = new StrayField(count, plausible).repaired(row);
    if (repaired == null) {
      findings.add(
          wrongCount,
          line.text(),
          counts,
          "Quote values that hold commas, and remove stray or add missing fields");
    } else {
      findings.add(
          stray, line.text(), counts + "; an empty one was left out", "Remove the empty field");
    }
    return repaired;
  }

  /** The fields of a line, or null with the reason found. */
  static @Nullable List<String> fields(Line line, Findings findings) {
    if (line.completeness() == Line.Completeness.CUT) {
      findings.add(
          TEXT_LINE_TOO_LONG,
          line.text(),
          "the line is longer than a line of a table can be",
          "Look for missing line ends");
      return null;
    }
    if (line.text().indexOf('\0') >= 0) {
      findings.add(
          TEXT_BINARY,
          line.text().replace('\0', '␀'),
          "the line holds NUL characters, so it is not plain text",
          "Write the table anew as text; from UTF-16: iconv -f UTF-16 -t UTF-8");
      return null;
    }
    Optional<List<String>> fields = CsvLine.fields(line.text());
    if (fields.isEmpty()) {
      findings.add(
          TEXT_QUOTE_UNCLOSED,
          line.text(),
          "a quote opens and never closes",
          "Close the quote, or double it where it belongs to the value");
      return null;
    }
    return fields.get();
  }
}
