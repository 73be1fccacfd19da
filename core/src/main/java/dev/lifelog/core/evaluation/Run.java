package dev.lifelog.core.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A system's answers to a set of topics, each topic's in the order of their rank. */
public final class Run {

  private final String id;
  private final List<RunEntry> entries;
  private final Map<String, List<RunEntry>> byTopic = new LinkedHashMap<>();

  /**
   * A run.
   *
   * @param entries each topic's best first; topics may be mixed
   * @throws IllegalArgumentException if a topic is answered with the same image twice
   */
  public Run(String id, List<RunEntry> entries) {
    this.id = id;
    this.entries = List.copyOf(entries);
    Map<String, Set<String>> images = new HashMap<>();
    for (RunEntry entry : this.entries) {
      String topic = TopicIds.canonical(entry.topicId());
      if (!images.computeIfAbsent(topic, first -> new HashSet<>()).add(entry.imageId())) {
        throw new IllegalArgumentException(
            "run " + id + " has " + entry.imageId() + " twice in topic " + entry.topicId());
      }
      byTopic.computeIfAbsent(topic, first -> new ArrayList<>()).add(entry);
    }
  }

  public String id() {
    return id;
  }

  public List<RunEntry> entries() {
    return entries;
  }

  /** The ids of the topics as the run writes them, in its order. */
  public List<String> topics() {
    return byTopic.values().stream().map(ranked -> ranked.get(0).topicId()).toList();
  }

  /** The answers to a topic, best first; none where the run lacks the topic. */
  public List<RunEntry> ranked(String topic) {
    return List.copyOf(byTopic.getOrDefault(TopicIds.canonical(topic), List.of()));
  }
}
