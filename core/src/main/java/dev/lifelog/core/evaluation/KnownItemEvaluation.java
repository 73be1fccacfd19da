package dev.lifelog.core.evaluation;

import dev.lifelog.core.topic.ImageName;
import dev.lifelog.core.topic.KnownItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how early runs find known items. A topic that a run lacks is not found; one whose images
 * nobody knows is left out.
 */
public final class KnownItemEvaluation {

  private final List<KnownItem> topics;

  private KnownItemEvaluation(List<KnownItem> topics) {
    this.topics = List.copyOf(topics);
  }

  public static KnownItemEvaluation of(List<KnownItem> topics) {
    return new KnownItemEvaluation(topics);
  }

  /** The ids of all topics, also of those that cannot be measured. */
  public List<String> topics() {
    return topics.stream().map(KnownItem::id).toList();
  }

  /** Measures each run, in the given order; images count whether written with path and ending. */
  public KnownItemReport evaluate(List<Run> runs) {
    return new KnownItemReport(runs.stream().map(this::evaluate).toList());
  }

  private KnownItemResult evaluate(Run run) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (KnownItem topic : topics) {
      if (!topic.images().isEmpty()) {
        ranks.put(topic.id(), rank(topic, run.ranked(topic.id())));
      }
    }
    return new KnownItemResult(run.id(), ranks);
  }

  private static int rank(KnownItem topic, List<RunEntry> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      if (topic.images().contains(ImageName.of(ranked.get(i).imageId()))) {
        return i + 1;
      }
    }
    return 0;
  }
}
