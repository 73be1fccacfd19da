package dev.lifelog.cluster;

import dev.lifelog.core.text.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was done to the cluster and what became of it, for people: {@code target/faults.txt}. */
final class FaultReport {

  private static final List<Line> LINES = new CopyOnWriteArrayList<>();

  private FaultReport() {}

  /**
   * One fault.
   *
   * @param seconds until all of the disturbed work was done
   */
  record Line(String fault, String cause, int expected, int found, long seconds) {}

  /** Written each time, for a run that is broken off has something to tell, too. */
  static void add(Line line) {
    LINES.add(line);
    try {
      Files.writeString(House.TARGET.resolve("faults.txt"), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text() {
    TextTable table =
        new TextTable(
            List.of("fault", "how caused", "rows expected", "rows found", "time to recover, s"));
    for (Line line : LINES) {
      table.row(
          List.of(
              line.fault(),
              line.cause(),
              String.valueOf(line.expected()),
              String.valueOf(line.found()),
              String.valueOf(line.seconds())));
    }
    return table.toString();
  }
}
