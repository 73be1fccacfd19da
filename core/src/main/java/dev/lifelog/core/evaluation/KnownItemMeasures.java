package dev.lifelog.core.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How early known items are found; over several topics, means.
 *
 * @param hits for each of {@link #CUTOFFS} the share of topics found so early, 0 to 1
 * @param reciprocalRank the inverse of the first right answer's rank, 0 where none is right
 */
public record KnownItemMeasures(List<Double> hits, double reciprocalRank) {

  /** Within so many first results. */
  public static final List<Integer> CUTOFFS = List.of(1, 3, 5, 10, 20, 50, 100);

  public KnownItemMeasures {
    hits = List.copyOf(hits);
  }

  /**
   * Of one topic.
   *
   * @param rank of the first right answer, from 1; 0 where there is none
   */
  static KnownItemMeasures ofRank(int rank) {
    List<Double> hits =
        CUTOFFS.stream().map(cutoff -> rank > 0 && rank <= cutoff ? 1.0 : 0.0).toList();
    return new KnownItemMeasures(hits, rank == 0 ? 0 : 1.0 / rank);
  }

  static KnownItemMeasures mean(Collection<KnownItemMeasures> measures) {
    List<Double> hits =
        IntStream.range(0, CUTOFFS.size())
            .mapToObj(i -> measures.stream().mapToDouble(m -> m.hits().get(i)).average().orElse(0))
            .toList();
    double reciprocal =
        measures.stream().mapToDouble(KnownItemMeasures::reciprocalRank).average().orElse(0);
    return new KnownItemMeasures(hits, reciprocal);
  }

  /** {@code hit@1} and so on, then {@code MRR}. */
  Map<String, Double> asMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < CUTOFFS.size(); i++) {
      map.put("hit@" + CUTOFFS.get(i), hits.get(i));
    }
    map.put("MRR", reciprocalRank);
    return map;
  }
}
