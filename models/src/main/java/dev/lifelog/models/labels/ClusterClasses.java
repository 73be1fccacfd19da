package dev.lifelog.models.labels;

import dev.lifelog.core.evaluation.Clusters;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.models.labels.Mapping.Action;
import dev.lifelog.models.labels.Mapping.Rule;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The class of each cluster: its description, or what a mapping makes of it. */
final class ClusterClasses {
  private final Clusters clusters;
  private final Map<String, String> byCluster = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final NavigableSet<String> described = new TreeSet<>();

  ClusterClasses(GroundTruth truth, Clusters clusters, Mapping mapping) {
    this.clusters = clusters;
    Set<String> there = new HashSet<>();
    for (Judgement judgement : truth.judgements()) {
      there.add(key(judgement.topicId(), judgement.clusterId()));
      description(judgement.topicId(), judgement.clusterId()).ifPresent(described::add);
    }
    for (Rule rule : mapping.rules(Action.CLUSTER)) {
      if (!there.contains(rule.subject())) {
        throw rule.error(
            "the ground truth has no cluster '" + rule.subject() + "'",
            "Write topic/cluster as they stand there, such as " + Collections.min(there));
      }
      byCluster.put(rule.subject(), rule.target());
    }
    for (Rule rule : mapping.rules(Action.DROP)) {
      dropped.add(known(rule));
    }
    for (Rule rule : mapping.rules(Action.MERGE)) {
      renamed.put(known(rule), rule.target());
    }
    Set<String> taken = new HashSet<>(described);
    taken.removeAll(dropped);
    taken.removeAll(renamed.keySet());
    mapping.rules(Action.RENAME).forEach(rule -> taken.remove(known(rule)));
    for (Rule rule : mapping.rules(Action.RENAME)) {
      if (!taken.add(rule.target())) {
        throw rule.error(
            "there is a class '" + rule.target() + "' already",
            "Write merge where both are one, or choose another name");
      }
      renamed.put(known(rule), rule.target());
    }
  }

  /** Nothing where the cluster is neither described nor mapped, or its class is dropped. */
  Optional<String> of(String topic, String cluster) {
    String mapped = byCluster.get(key(topic, cluster));
    if (mapped != null) {
      return Optional.of(mapped);
    }
    return description(topic, cluster)
        .filter(name -> !dropped.contains(name))
        .map(name -> renamed.getOrDefault(name, name));
  }

  boolean isMapped(String topic, String cluster) {
    return byCluster.containsKey(key(topic, cluster));
  }

  private String known(Rule rule) {
    String name = ClassName.of(rule.subject());
    if (!described.contains(name)) {
      throw rule.error(
          "the ground truth has no class '" + rule.subject() + "'",
          "Its classes are " + String.join(", ", described));
    }
    return name;
  }

  private Optional<String> description(String topic, String cluster) {
    return clusters.description(topic, cluster).map(ClassName::of).filter(name -> !name.isEmpty());
  }

  private static String key(String topic, String cluster) {
    return topic + "/" + cluster;
  }
}
