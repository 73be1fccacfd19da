package dev.lifelog.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a run answers.
 *
 * @param mean over all topics of the ground truth
 * @param topics by id, in the order of the ground truth
 */
public record RunEvaluation(String run, Measures mean, Map<String, Measures> topics) {

  public RunEvaluation {
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
  }

  Map<String, Object> asMap() {
    Map<String, Object> byTopic = new LinkedHashMap<>();
    topics.forEach((topic, measures) -> byTopic.put(topic, measures.asMap()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("run", run);
    map.put("mean", mean.asMap());
    map.put("topics", byTopic);
    return map;
  }
}
