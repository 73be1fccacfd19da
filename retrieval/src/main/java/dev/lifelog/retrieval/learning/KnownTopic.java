package dev.lifelog.retrieval.learning;

import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.ranking.RankedImage;
import dev.lifelog.core.ranking.RankedList;
import dev.lifelog.core.ranking.SourceWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A topic with what each source ranks for it.
 *
 * @param lists of the visual source, the organisers' and the whereabouts, in this order
 */
public record KnownTopic(String id, List<List<RankedImage>> lists, Moments moments) {

  public KnownTopic {
    lists = List.copyOf(lists);
  }

  /** The same with fewer images: those that a network learnt from say nothing of how well it sees. */
  public KnownTopic only(Predicate<String> imageIds) {
    return new KnownTopic(
        id,
        lists.stream()
            .map(list -> list.stream().filter(image -> imageIds.test(image.imageId())).toList())
            .toList(),
        moments);
  }

  List<RankedList> weighted(SourceWeights weights) {
    int[] each = {weights.visual(), weights.organisers(), weights.whereabouts()};
    List<RankedList> weighted = new ArrayList<>();
    for (int source = 0; source < each.length; source++) {
      weighted.add(new RankedList(each[source], lists.get(source)));
    }
    return weighted;
  }
}
