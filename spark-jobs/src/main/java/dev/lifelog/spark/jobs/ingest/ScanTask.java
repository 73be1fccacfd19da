package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.spark.jobs.files.FileSplit;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.TableLines;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.io.IOException;
import java.io.Serializable;

/** Looks through a split for its lines and their ids, without reading the rest of a line. */
record ScanTask(HadoopSettings hadoop) implements TaskRun.Work<ScanTask.Input, Scan> {

  /**
   * A split to look through.
   *
   * @param idColumn 0-based
   */
  record Input(FileSplit split, int idColumn) implements Serializable {}

  @Override
  public Scan apply(Input input) throws IOException {
    Hashes ids = new Hashes();
    // Only the very first line of a file may begin with a byte order mark.
    long firstLine = input.split.start() == 0 ? 1 : 2;
    try (LineReader lines = TableLines.open(hadoop, input.split, "", firstLine)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        ids.add(id(line.text(), input.idColumn));
      }
    }
    return new Scan(ids);
  }

  static long id(String text, int column) {
    int comma = text.indexOf(',');
    if (column == 0 && comma >= 0 && text.indexOf('"') != 0) {
      return hash(text.substring(0, comma));
    }
    return CsvLine.fields(text)
        .filter(fields -> fields.size() > column)
        .map(fields -> hash(fields.get(column)))
        .orElse(Scan.NO_ID);
  }

  private static long hash(String field) {
    String id = field.strip();
    return id.isEmpty() ? Scan.NO_ID : Hashes.of(id);
  }
}
