package dev.lifelog.retrieval.visual;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.topic.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plain visual method makes of a topic.
 *
 * @param concepts drawn from its words
 * @param classes of the network that mean one of these
 * @param images the best first
 * @param problem why there can be no image; null where there can
 */
public record VisualAnswer(
    Topic topic,
    List<WeightedConcept> concepts,
    Set<String> classes,
    List<BestConcept> images,
    @Nullable String problem) {

  public VisualAnswer {
    concepts = List.copyOf(concepts);
    images = List.copyOf(images);
  }
}
