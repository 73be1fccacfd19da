package dev.lifelog.core.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The descriptions of a ground truth's clusters. */
public final class Clusters {

  private final Map<Key, Cluster> byKey = new LinkedHashMap<>();

  private Clusters(Collection<Cluster> clusters) {
    for (Cluster cluster : clusters) {
      byKey.putIfAbsent(Key.of(cluster.topicId(), cluster.clusterId()), cluster);
    }
  }

  public static Clusters of(Collection<Cluster> clusters) {
    return new Clusters(clusters);
  }

  public List<Cluster> all() {
    return List.copyOf(byKey.values());
  }

  public Optional<String> description(String topic, String cluster) {
    return Optional.ofNullable(byKey.get(Key.of(topic, cluster))).map(Cluster::description);
  }

  /** The clusters that the truth uses and nobody described, their descriptions empty. */
  public List<Cluster> undescribed(GroundTruth truth) {
    return truth.topics().stream()
        .flatMap(
            topic ->
                truth.clusters(topic).stream()
                    .filter(cluster -> !byKey.containsKey(Key.of(topic, cluster)))
                    .map(cluster -> new Cluster(topic, cluster, "")))
        .toList();
  }

  private record Key(String topic, String cluster) {

    static Key of(String topic, String cluster) {
      return new Key(TopicIds.canonical(topic), cluster);
    }
  }
}
