package dev.lifelog.spark.jobs.sql;

import java.util.Iterator;
import java.util.List;

/**
 * What a statement gave.
 *
 * @param columns none for a statement that only does something
 * @param rows a value for each column: null, a number, a text, a boolean, or a list or map of such;
 *     read once, and only as far as somebody reads
 */
public record SqlResult(List<String> columns, Iterator<List<Object>> rows) {

  public SqlResult {
    columns = List.copyOf(columns);
  }
}
