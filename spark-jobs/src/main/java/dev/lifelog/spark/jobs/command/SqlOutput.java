package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.TextTable;
import dev.lifelog.spark.jobs.sql.SqlResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what a statement gave. A statement that only does something prints nothing. */
final class SqlOutput {

  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final PrintWriter out;
  private final Format format;

  SqlOutput(PrintWriter out, Format format) {
    this.out = out;
    this.format = format;
  }

  void write(SqlResult result) {
    if (result.columns().isEmpty()) {
      return;
    }
    switch (format) {
      case TABLE -> table(result);
      case JSON -> json(result);
      case CSV -> csv(result);
    }
    out.flush();
  }

  private void table(SqlResult result) {
    TextTable table = new TextTable(result.columns());
    result.rows().forEachRemaining(row -> table.row(texts(row)));
    out.print(table);
  }

  private void csv(SqlResult result) {
    out.println(CsvLine.of(result.columns()));
    result.rows().forEachRemaining(row -> out.println(CsvLine.of(texts(row))));
  }

  private void json(SqlResult result) {
    List<Map<String, Object>> rows = new ArrayList<>();
    result
        .rows()
        .forEachRemaining(
            row -> {
              Map<String, Object> object = new LinkedHashMap<>();
              for (int column = 0; column < row.size(); column++) {
                object.put(result.columns().get(column), row.get(column));
              }
              rows.add(object);
            });
    out.println(Json.of(Map.of("rows", rows)));
  }

  private static List<String> texts(List<Object> row) {
    return row.stream().map(value -> value == null ? "" : value.toString()).toList();
  }
}
