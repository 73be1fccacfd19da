package dev.lifelog.core.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which images answer which topic, and to which cluster of moments each belongs. Topics are found
 * whether an id is written 001 or 1.
 */
public final class GroundTruth {

  private final List<Judgement> judgements;
  private final Map<String, TopicTruth> byTopic = new LinkedHashMap<>();

  private GroundTruth(Collection<Judgement> judgements) {
    this.judgements = List.copyOf(new LinkedHashSet<>(judgements));
    for (Judgement judgement : this.judgements) {
      TopicTruth truth =
          byTopic.computeIfAbsent(
              TopicIds.canonical(judgement.topicId()),
              id ->
                  new TopicTruth(
                      judgement.topicId(), new LinkedHashMap<>(), new LinkedHashSet<>()));
      truth
          .images()
          .computeIfAbsent(judgement.imageId(), id -> new LinkedHashSet<>())
          .add(judgement.clusterId());
      truth.clusters().add(judgement.clusterId());
    }
  }

  public static GroundTruth of(Collection<Judgement> judgements) {
    return new GroundTruth(judgements);
  }

  /** Each judgement once, in the order of the file. */
  public List<Judgement> judgements() {
    return judgements;
  }

  /** The ids of the topics as the ground truth writes them, in its order. */
  public List<String> topics() {
    return byTopic.values().stream().map(TopicTruth::id).toList();
  }

  public boolean knows(String topic) {
    return byTopic.containsKey(TopicIds.canonical(topic));
  }

  /** The clusters of a topic; none where the topic is unknown. */
  public Set<String> clusters(String topic) {
    return truth(topic).clusters();
  }

  /** The images that answer a topic; none where the topic is unknown. */
  public Set<String> images(String topic) {
    return truth(topic).images().keySet();
  }

  /** The clusters to which an image belongs; none where it does not answer the topic. */
  public Set<String> clustersOf(String topic, String image) {
    return truth(topic).images().getOrDefault(image, Set.of());
  }

  private TopicTruth truth(String topic) {
    return byTopic.getOrDefault(
        TopicIds.canonical(topic), new TopicTruth(topic, Map.of(), Set.of()));
  }

  private record TopicTruth(String id, Map<String, Set<String>> images, Set<String> clusters) {}
}
