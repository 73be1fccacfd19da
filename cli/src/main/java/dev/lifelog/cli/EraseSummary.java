package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.erasure.ErasureReport;
import dev.lifelog.cassandra.schema.erasure.Subject;
import dev.lifelog.core.text.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An erasure as it is told.
 *
 * @param nodeLogs of the local node that name the subject
 */
record EraseSummary(ErasureReport report, List<Path> files, List<Path> nodeLogs, Stage stage) {

  enum Stage {
    PREVIEW,
    ERASED,
    COMPACTED
  }

  String text() {
    TextTable table = new TextTable(List.of("table", "rows"));
    report.sortedRows().forEach((name, rows) -> table.row(List.of(name, "%,d".formatted(rows))));
    table.row(List.of("all", "%,d".formatted(report.total())));
    StringBuilder text = new StringBuilder();
    text.append(
        stage == Stage.PREVIEW
            ? "What would be erased of %s:%n".formatted(report.subject())
            : "Erased of %s:%n".formatted(report.subject()));
    text.append(table);
    files.forEach(file -> text.append("file ").append(file).append('\n'));
    if (stage != Stage.PREVIEW) {
      text.append(
          report.left() == 0
              ? "Read back: no table holds a row any more.%n".formatted()
              : "Read back: %,d rows are there again. Somebody writes them: end that, and erase again.%n"
                  .formatted(report.left()));
    }
    text.append("What remains:");
    remains().forEach(line -> text.append("%n- %s".formatted(line)));
    return text.toString();
  }

  /** Flat, for programs. */
  Map<String, Object> asMap() {
    Subject subject = report.subject();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("user", subject.userId());
    map.put("day", subject.day() == null ? null : subject.day().toString());
    map.put("dry_run", stage == Stage.PREVIEW);
    map.put("rows", report.total());
    report.sortedRows().forEach((table, rows) -> map.put("rows_" + table, rows));
    map.put("left", report.left());
    map.put("compacted", stage == Stage.COMPACTED);
    map.put("files", files.stream().map(Path::toString).toList());
    map.put("remains", remains());
    return map;
  }

  private List<String> remains() {
    List<String> all = new ArrayList<>();
    if (stage != Stage.COMPACTED) {
      all.add(
          "The rows in the nodes' data files, until compaction. To end that: --compact for the"
              + " local node, else on each node nodetool flush lifelog && nodetool compact lifelog,"
              + " and the same for system paxos.");
    }
    all.add(
        "The user's name in the file of Cassandra's paxos repair state"
            + " (data/system/_paxos_repair_state) of each node, until Cassandra itself rewrites"
            + " it.");
    all.addAll(report.remains());
    nodeLogs.forEach(log -> all.add("The node's own log names them: " + log));
    all.add("Exports, run files and sheets that were written outside of the home.");
    return all;
  }
}
