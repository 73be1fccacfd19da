package dev.lifelog.retrieval.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an answer came about.
 *
 * @param timingMs step to milliseconds, in the order of the steps
 * @param note what the person should know about this answer; empty for nothing
 */
public record Explanation(
    List<String> understood,
    List<String> ignored,
    List<Fetch> fetches,
    Map<String, Double> timingMs,
    String note) {

  private static final String TOTAL = "total";

  public Explanation {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
    fetches = List.copyOf(fetches);
    timingMs = Collections.unmodifiableMap(new LinkedHashMap<>(timingMs));
  }

  /** Of an answer that was made of others: what was understood is the same for all of them. */
  static Explanation together(List<Explanation> answers, Reads after, Stopwatch watch) {
    List<Fetch> fetches = new ArrayList<>();
    Map<String, Double> times = new LinkedHashMap<>();
    answers.forEach(
        answer -> {
          fetches.addAll(answer.fetches);
          answer.timingMs.forEach((step, ms) -> times.merge(step, ms, Double::sum));
        });
    fetches.addAll(after.fetches());
    double before = times.getOrDefault(TOTAL, 0.0);
    times.remove(TOTAL);
    times.putAll(watch.laps());
    times.merge(TOTAL, before, Double::sum);
    Explanation first = answers.get(0);
    return new Explanation(first.understood, first.ignored, fetches, times, first.note);
  }

  public long rows() {
    return fetches.stream().mapToLong(Fetch::rows).sum();
  }

  public long bytes() {
    return fetches.stream().mapToLong(Fetch::bytes).sum();
  }

  /** Several lines for a terminal. */
  public String text() {
    List<String> lines = new ArrayList<>();
    understood.forEach(part -> lines.add("understood  " + part));
    ignored.forEach(part -> lines.add("ignored     " + part));
    for (Fetch fetch : fetches) {
      lines.add(
          String.format(
              Locale.ROOT,
              "read        %,d × %s → %,d rows, %,d bytes",
              fetch.executions(),
              fetch.statement(),
              fetch.rows(),
              fetch.bytes()));
    }
    timingMs.forEach(
        (step, ms) -> lines.add(String.format(Locale.ROOT, "time        %-9s %8.1f ms", step, ms)));
    if (!note.isEmpty()) {
      lines.add("note        " + note);
    }
    return String.join("\n", lines);
  }

  Map<String, Object> asMap() {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put(
        "statements",
        fetches.stream()
            .map(
                fetch ->
                    Map.of(
                        "statement",
                        fetch.statement(),
                        "executions",
                        fetch.executions(),
                        "rows",
                        fetch.rows(),
                        "bytes",
                        fetch.bytes()))
            .toList());
    shape.put("rows", rows());
    shape.put("bytes", bytes());
    shape.put("note", note);
    return shape;
  }
}
