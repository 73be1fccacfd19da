package dev.lifelog.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a run finds known items.
 *
 * @param ranks of each topic's first right answer, from 1; 0 where it is not found
 */
public record KnownItemResult(String run, Map<String, Integer> ranks) {

  public KnownItemResult {
    ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
  }

  /** The means over all topics. */
  public KnownItemMeasures mean() {
    return KnownItemMeasures.mean(ranks.values().stream().map(KnownItemMeasures::ofRank).toList());
  }

  Map<String, Object> asMap() {
    Map<String, Object> topics = new LinkedHashMap<>();
    ranks.forEach(
        (topic, rank) -> {
          Map<String, Object> figures = new LinkedHashMap<>();
          figures.put("rank", rank);
          figures.putAll(KnownItemMeasures.ofRank(rank).asMap());
          topics.put(topic, figures);
        });
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("run", run);
    map.put("mean", mean().asMap());
    map.put("topics", topics);
    return map;
  }
}
