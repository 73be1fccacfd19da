package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.spark.jobs.files.FileSplit;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.TableLines;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A table's first line, read once on the driver.
 *
 * @param idColumn where ids stand, 0-based
 * @param parsed the reader of the other lines, or why there can be none
 */
record TableHeader<P>(int idColumn, Parsed<P> parsed) {

  static <P> TableHeader<P> read(
      HadoopSettings hadoop, TableFile table, String idName, Function<Line, Parsed<P>> header)
      throws IOException {
    FileSplit whole = new FileSplit(table.uri(), 0, Math.max(1, table.bytes()));
    try (LineReader lines = TableLines.open(hadoop, whole, table.name(), 1)) {
      Line line = lines.next();
      if (line == null) {
        return new TableHeader<>(0, new Parsed<>(null, List.of(TableProblems.empty(table.name()))));
      }
      return new TableHeader<>(idColumn(line, idName), header.apply(line));
    }
  }

  /** A misspelt name is the parser's to mend; ids stand first in every table that is known. */
  private static int idColumn(Line line, String idName) {
    List<String> names =
        CsvLine.fields(line.text().toLowerCase(Locale.ROOT)).orElse(List.of()).stream()
            .map(String::strip)
            .toList();
    return Math.max(0, names.indexOf(idName));
  }
}
