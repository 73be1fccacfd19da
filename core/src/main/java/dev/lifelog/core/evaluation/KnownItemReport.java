package dev.lifelog.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How early runs find known items, for people and for programs. */
public record KnownItemReport(List<KnownItemResult> runs) {

  public KnownItemReport {
    runs = List.copyOf(runs);
  }

  /** The means of each run, then the rank of each topic's first right answer. */
  public String text() {
    return means().text() + "\nRank of the first right answer\n" + ranks().text();
  }

  /** A row for each run: the share of topics found among the first, and the mean inverse rank. */
  public Table means() {
    List<List<String>> rows = new ArrayList<>();
    for (KnownItemResult run : runs) {
      List<String> row = new ArrayList<>(List.of(run.run()));
      run.mean().asMap().values().forEach(v -> row.add(String.format(Locale.ROOT, "%.4f", v)));
      rows.add(row);
    }
    return new Table(header("run"), rows);
  }

  /** A row for each topic, a column for each run; a dash where the item is not found. */
  public Table ranks() {
    List<String> header = new ArrayList<>(List.of("topic"));
    runs.forEach(run -> header.add(run.run()));
    List<List<String>> rows = new ArrayList<>();
    for (String topic : runs.isEmpty() ? List.<String>of() : runs.get(0).ranks().keySet()) {
      List<String> row = new ArrayList<>(List.of(topic));
      for (KnownItemResult run : runs) {
        int rank = run.ranks().get(topic);
        row.add(rank == 0 ? "-" : String.valueOf(rank));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** A row for each run and topic, and one of topic {@code mean} for each run, in all digits. */
  public String csv() {
    List<List<String>> rows = new ArrayList<>();
    for (KnownItemResult run : runs) {
      run.ranks()
          .forEach((topic, rank) -> rows.add(row(run, topic, KnownItemMeasures.ofRank(rank))));
      rows.add(row(run, "mean", run.mean()));
    }
    return new Table(header("run", "topic"), rows).csv();
  }

  /** The object to print as JSON. */
  public Map<String, Object> asMap() {
    return Map.of("runs", runs.stream().map(KnownItemResult::asMap).toList());
  }

  private static List<String> header(String... first) {
    List<String> header = new ArrayList<>(List.of(first));
    header.addAll(KnownItemMeasures.ofRank(0).asMap().keySet());
    return header;
  }

  private static List<String> row(KnownItemResult run, String topic, KnownItemMeasures measures) {
    List<String> row = new ArrayList<>(List.of(run.run(), topic));
    measures.asMap().values().forEach(value -> row.add(value.toString()));
    return row;
  }
}
