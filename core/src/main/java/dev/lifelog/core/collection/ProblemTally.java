package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts problems and keeps the first of each kind, however many there are. */
final class ProblemTally implements Consumer<Problem> {

  static final int EXAMPLES = 5;

  private final Map<ProblemKind, Entry> entries = new EnumMap<>(ProblemKind.class);

  @Override
  public void accept(Problem problem) {
    Entry entry = entries.computeIfAbsent(problem.kind(), kind -> new Entry());
    entry.count++;
    if (entry.examples.size() < EXAMPLES) {
      entry.examples.add(problem);
    }
  }

  /** In the order of the kinds: text, tables, files, topics, ground truth. */
  List<ProblemCount> counts() {
    return entries.entrySet().stream()
        .map(e -> new ProblemCount(e.getKey(), e.getValue().count, e.getValue().examples))
        .toList();
  }

  private static final class Entry {
    private long count;
    private final List<Problem> examples = new ArrayList<>(EXAMPLES);
  }
}
