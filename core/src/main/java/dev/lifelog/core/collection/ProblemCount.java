package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a kind of problem was found.
 *
 * @param examples the first ones
 */
public record ProblemCount(ProblemKind kind, long count, List<Problem> examples) {

  public ProblemCount {
    examples = List.copyOf(examples);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind.code());
    map.put("count", count);
    map.put("examples", examples.stream().map(ProblemCount::example).toList());
    return map;
  }

  private static Map<String, Object> example(Problem problem) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", problem.file());
    map.put("line", problem.line());
    map.put("value", problem.value());
    return map;
  }
}
