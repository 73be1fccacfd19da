package dev.lifelog.core.evaluation;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Unreadable;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Encoding;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams a comma-separated file line by line and reports what no line may hold. */
final class ListFile {

  private final Path path;
  private final String name;
  private final Consumer<Problem> problems;
  private long latin1;

  ListFile(Path path, String name, Consumer<Problem> problems) {
    this.path = path;
    this.name = name;
    this.problems = problems;
  }

  /** Gives each line that is not blank, its fields stripped, to the consumer. */
  void forEach(RowConsumer rows) {
    try (LineReader lines = LineReader.open(path, name)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        latin1 += line.encoding() == Encoding.ISO_8859_1 ? 1 : 0;
        if (!line.isBlank()) {
          Optional<List<String>> fields = fields(line);
          if (fields.isPresent()) {
            rows.accept(line, fields.get());
          }
        }
      }
      reportForm(lines);
    } catch (IOException e) {
      problems.accept(Unreadable.of(path, name, e));
    }
  }

  void report(ProblemKind kind, long line, @Nullable String value, String message, String remedy) {
    problems.accept(new Problem(kind, name, line, value, message, remedy));
  }

  private Optional<List<String>> fields(Line line) {
    if (line.completeness() == Line.Completeness.CUT) {
      report(
          ProblemKind.TEXT_LINE_TOO_LONG,
          line.number(),
          line.text(),
          "the line is longer than " + LineReader.LONGEST_LINE + " bytes",
          "Look for missing line ends");
      return Optional.empty();
    }
    if (line.text().indexOf('\0') >= 0) {
      report(
          ProblemKind.TEXT_BINARY,
          line.number(),
          line.text().replace('\0', '␀'),
          "the line holds NUL characters, so it is not plain text",
          "Write the file anew as text; from UTF-16: iconv -f UTF-16 -t UTF-8");
      return Optional.empty();
    }
    Optional<List<String>> fields = CsvLine.fields(line.text());
    if (fields.isEmpty()) {
      report(
          ProblemKind.TEXT_QUOTE_UNCLOSED,
          line.number(),
          line.text(),
          "a quote opens and never closes",
          "Close the quote, or double it where it belongs to the value");
    }
    return fields.map(all -> all.stream().map(String::strip).toList());
  }

  private void reportForm(LineReader lines) {
    if (lines.hadByteOrderMark()) {
      report(
          ProblemKind.TEXT_BOM,
          1,
          null,
          "the file begins with a byte order mark, which is skipped",
          "Save the file without it");
    }
    if (lines.carriageReturns() > 0) {
      report(
          ProblemKind.TEXT_CRLF,
          0,
          null,
          "lines end as on Windows: " + lines.carriageReturns(),
          "Save the file with Unix line ends");
    }
    if (latin1 > 0) {
      report(
          ProblemKind.TEXT_LATIN1,
          0,
          null,
          "lines that are not UTF-8 were read as ISO-8859-1: " + latin1,
          "Save the file as UTF-8");
    }
  }

  /** Takes a line and its fields. */
  @FunctionalInterface
  interface RowConsumer {
    void accept(Line line, List<String> fields);
  }
}
