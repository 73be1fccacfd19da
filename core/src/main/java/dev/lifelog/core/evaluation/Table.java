package dev.lifelog.core.evaluation;

import dev.lifelog.core.text.CsvLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows under names, for people and for spreadsheets.
 *
 * @param header the names of the columns, the first of which holds words and all others numbers
 */
public record Table(List<String> header, List<List<String>> rows) {

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Columns as wide as they need to be, numbers at their right edge. */
  public String text() {
    List<List<String>> lines = new ArrayList<>(rows);
    lines.add(0, header);
    List<Integer> widths =
        IntStream.range(0, header.size())
            .mapToObj(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toList();
    return lines.stream().map(line -> text(line, widths)).collect(Collectors.joining());
  }

  private static String text(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String room = " ".repeat(widths.get(i) - cells.get(i).length());
      line.append(i == 0 ? cells.get(i) + room : "  " + room + cells.get(i));
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** Comma-separated, the names first. */
  public String csv() {
    StringBuilder out = new StringBuilder(CsvLine.of(header)).append('\n');
    rows.forEach(row -> out.append(CsvLine.of(row)).append('\n'));
    return out.toString();
  }
}
