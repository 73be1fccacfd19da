package dev.lifelog.synthetic;

import dev.lifelog.core.topic.Topic;
import dev.lifelog.synthetic.plan.Episode;
import java.util.function.Predicate;

/**
 * A topic with the condition that decides its answers.
 *
 * @param cluster the description of the cluster to which an episode belongs
 */
record Asked(Topic topic, Predicate<Episode> relevant, ClusterNaming cluster) {

  /** Episodes of one name form one cluster. */
  interface ClusterNaming {
    String key(Episode episode);

    /** What stands in the third column of the clusters' file. */
    String description(Episode episode);
  }
}
