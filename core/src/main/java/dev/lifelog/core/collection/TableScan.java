package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.TABLE_EMPTY;
import static dev.lifelog.core.problem.ProblemKind.TABLE_MISSING;
import static dev.lifelog.core.problem.ProblemKind.TEXT_BOM;
import static dev.lifelog.core.problem.ProblemKind.TEXT_CRLF;
import static dev.lifelog.core.problem.ProblemKind.TEXT_LATIN1;
import static dev.lifelog.core.problem.ProblemKind.TEXT_MIXED_ENCODING;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Unreadable;
import dev.lifelog.core.text.Encoding;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole table once, row by row, and reports what is wrong with its text, its columns and
 * its rows.
 *
 * @param <P> the parser that a header makes
 * @param <T> what a row is
 */
final class TableScan<P, T> {

  private final Function<Line, Parsed<P>> header;
  private final BiFunction<P, Line, Parsed<T>> parse;
  private final Consumer<Problem> problems;
  private final Map<Encoding, Long> firstLineIn = new EnumMap<>(Encoding.class);
  private long rows;

  private TableScan(
      Function<Line, Parsed<P>> header,
      BiFunction<P, Line, Parsed<T>> parse,
      Consumer<Problem> problems) {
    this.header = header;
    this.parse = parse;
    this.problems = problems;
  }

  static TableScan<MinuteTable, Minute> minutes(Consumer<Problem> problems) {
    return new TableScan<>(MinuteTable::header, MinuteTable::parse, problems);
  }

  static TableScan<ConceptTable, CollectionImage> images(Consumer<Problem> problems) {
    return new TableScan<>(ConceptTable::header, ConceptTable::parse, problems);
  }

  /**
   * Gives each row that can be used to the consumer.
   *
   * @param name of the file in the problems
   */
  void read(Path path, String name, BiConsumer<Line, T> row) {
    try (LineReader lines = LineReader.open(path, name)) {
      read(lines, name, row);
    } catch (NoSuchFileException e) {
      problems.accept(
          new Problem(
              TABLE_MISSING,
              name,
              0,
              null,
              "there is no such table",
              "Add it, or remove the user's other table and images"));
    } catch (IOException e) {
      problems.accept(Unreadable.of(path, name, e));
    }
  }

  void read(LineReader lines, String name, BiConsumer<Line, T> row) throws IOException {
    Line first = next(lines);
    if (first == null) {
      report(TABLE_EMPTY, name, 0, "the file is empty", "Write the table anew");
      return;
    }
    Parsed<P> parser = header.apply(first);
    parser.problems().forEach(problems);
    if (parser.value() == null) {
      return;
    }
    for (Line line = next(lines); line != null; line = next(lines)) {
      rows++;
      Parsed<T> parsed = parse.apply(parser.value(), line);
      parsed.problems().forEach(problems);
      if (parsed.value() != null) {
        row.accept(line, parsed.value());
      }
    }
    if (rows == 0) {
      report(TABLE_EMPTY, name, first.number(), "the table has a header and no rows", "Add rows");
    }
    reportText(lines, name);
  }

  private @Nullable Line next(LineReader lines) throws IOException {
    Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line != null) {
      firstLineIn.putIfAbsent(line.encoding(), line.number());
    }
    return line;
  }

  private void reportText(LineReader lines, String name) {
    if (lines.hadByteOrderMark()) {
      report(TEXT_BOM, name, 1, "the file begins with a byte order mark", "Save it without one");
    }
    if (lines.carriageReturns() > 0) {
      report(
          TEXT_CRLF,
          name,
          lines.firstCarriageReturn(),
          lines.carriageReturns() + " lines end with a carriage return",
          "Save the file with line feeds alone");
    }
    Long latin1 = firstLineIn.get(Encoding.ISO_8859_1);
    if (latin1 != null && firstLineIn.containsKey(Encoding.UTF_8)) {
      report(
          TEXT_MIXED_ENCODING,
          name,
          latin1,
          "the line is not UTF-8, but line " + firstLineIn.get(Encoding.UTF_8) + " is",
          "Save the whole file in UTF-8");
    } else if (latin1 != null) {
      report(
          TEXT_LATIN1,
          name,
          latin1,
          "the file is read as ISO-8859-1 from here on",
          "Nothing, if names look right");
    }
  }

  private void report(ProblemKind kind, String name, long line, String message, String remedy) {
    problems.accept(new Problem(kind, name, line, null, message, remedy));
  }
}
