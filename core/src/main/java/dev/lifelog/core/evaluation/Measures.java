package dev.lifelog.core.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The measures of the ImageCLEF lifelog moment retrieval task, at each of its cutoffs. */
public record Measures(List<Figures> figures) {

  /** Over so many first results. */
  public static final List<Integer> CUTOFFS = List.of(5, 10, 20, 30, 40, 50);

  public Measures {
    figures = List.copyOf(figures);
    if (figures.size() != CUTOFFS.size()) {
      throw new IllegalArgumentException(figures.size() + " figures for " + CUTOFFS.size());
    }
  }

  /**
   * Measures one topic's answers. Where there are fewer than a cutoff asks for, the missing ones
   * count as not relevant. An image of two clusters counts for both.
   *
   * @param ranked image ids, best first
   */
  public static Measures of(List<String> ranked, GroundTruth truth, String topic) {
    int clusters = truth.clusters(topic).size();
    List<Figures> figures = new ArrayList<>();
    Set<String> hit = new HashSet<>();
    int relevant = 0;
    int seen = 0;
    for (int cutoff : CUTOFFS) {
      for (; seen < Math.min(cutoff, ranked.size()); seen++) {
        Set<String> found = truth.clustersOf(topic, ranked.get(seen));
        relevant += found.isEmpty() ? 0 : 1;
        hit.addAll(found);
      }
      figures.add(
          Figures.of(
              relevant / (double) cutoff, clusters == 0 ? 0 : hit.size() / (double) clusters));
    }
    return new Measures(figures);
  }

  /** The means over topics; that of F1 too is one of values, not the F1 of the other two means. */
  public static Measures mean(Collection<Measures> measures) {
    List<Figures> figures = new ArrayList<>();
    for (int cutoff : CUTOFFS) {
      figures.add(
          new Figures(
              mean(measures, cutoff, Figures::precision),
              mean(measures, cutoff, Figures::clusterRecall),
              mean(measures, cutoff, Figures::f1)));
    }
    return new Measures(figures);
  }

  private static double mean(
      Collection<Measures> measures, int cutoff, ToDoubleFunction<Figures> figure) {
    return measures.stream()
        .mapToDouble(m -> figure.applyAsDouble(m.at(cutoff)))
        .average()
        .orElse(0);
  }

  public Figures at(int cutoff) {
    int index = CUTOFFS.indexOf(cutoff);
    if (index < 0) {
      throw new IllegalArgumentException("measured at " + CUTOFFS + ", not at " + cutoff);
    }
    return figures.get(index);
  }

  /** {@code P@5}, {@code CR@5}, {@code F1@5}, {@code P@10} and so on. */
  public Map<String, Double> asMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int cutoff : CUTOFFS) {
      Figures at = at(cutoff);
      map.put("P@" + cutoff, at.precision());
      map.put("CR@" + cutoff, at.clusterRecall());
      map.put("F1@" + cutoff, at.f1());
    }
    return map;
  }
}
