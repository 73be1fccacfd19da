package dev.lifelog.retrieval.topics;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.analysis.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a topic: an understanding, or the reason why there is none.
 *
 * @param problem null where the topic was understood
 */
record UnderstoodTopic(
    Topic topic, @Nullable Understanding understanding, @Nullable String problem) {

  List<WeightedConcept> concepts() {
    return understanding == null ? List.of() : understanding.question().concepts();
  }
}
