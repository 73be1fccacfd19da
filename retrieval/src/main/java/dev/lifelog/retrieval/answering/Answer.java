package dev.lifelog.retrieval.answering;

import dev.lifelog.core.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The best images of a question, and how they were found. */
public record Answer(Question question, List<Ranked> results, Explanation explanation) {

  public Answer {
    results = List.copyOf(results);
  }

  /** Milliseconds of each step, {@code total} last. */
  public Map<String, Double> timings() {
    return explanation.timingMs();
  }

  /** The stable shape that programs read. */
  public Map<String, Object> asMap() {
    Map<String, Object> understood = new LinkedHashMap<>(question.asMap());
    understood.put("understood", explanation.understood());
    understood.put("ignored", explanation.ignored());
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("question", understood);
    shape.put("results", results.stream().map(Ranked::asMap).toList());
    shape.put("timing_ms", timings());
    return shape;
  }

  /** The same with the statements and what each of them fetched. */
  public Map<String, Object> asExplainedMap() {
    Map<String, Object> shape = asMap();
    shape.put("explanation", explanation.asMap());
    return shape;
  }
}
