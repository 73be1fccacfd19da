package dev.lifelog.core.detection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How likely each concept is when an image has certain words (naive Bayes, all concepts equally
 * likely beforehand). Only words that are there count: a detector misses things, so that one which
 * is not there says little. A word that was never seen says nothing.
 */
public final class ConceptLikelihood implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many images that show a word as often as all images do stand beside those of a concept. */
  private static final double PRIOR_IMAGES = 2;

  private final List<String> concepts;

  /** Word to its logarithmic likelihood ratio for each concept against all images. */
  private final HashMap<String, double[]> ratios = new HashMap<>();

  private ConceptLikelihood(List<String> concepts) {
    this.concepts = concepts;
  }

  /** Learns from images that show concepts; there has to be one. */
  public static ConceptLikelihood learn(List<WordsOfImage> images) {
    Set<String> names = new TreeSet<>();
    images.forEach(image -> names.addAll(image.concepts()));
    ConceptLikelihood learnt = new ConceptLikelihood(new ArrayList<>(names));
    Map<String, double[]> counts = new TreeMap<>();
    Map<String, Integer> everywhere = new HashMap<>();
    double[] shown = new double[learnt.concepts.size()];
    for (WordsOfImage image : images) {
      image.words().forEach(word -> everywhere.merge(word, 1, Integer::sum));
      for (String concept : image.concepts()) {
        int number = learnt.concepts.indexOf(concept);
        shown[number]++;
        image
            .words()
            .forEach(
                word -> counts.computeIfAbsent(word, any -> new double[shown.length])[number]++);
      }
    }
    counts.forEach(
        (word, ofConcept) -> {
          double share = everywhere.get(word) / (double) images.size();
          double[] ratio = new double[shown.length];
          for (int concept = 0; concept < shown.length; concept++) {
            double likelihood =
                (ofConcept[concept] + PRIOR_IMAGES * share) / (shown[concept] + PRIOR_IMAGES);
            ratio[concept] = Math.log(likelihood / share);
          }
          learnt.ratios.put(word, ratio);
        });
    return learnt;
  }

  /** Sorted by name. */
  public List<String> concepts() {
    return List.copyOf(concepts);
  }

  /**
   * The probability of each concept; they add up to 1.
   *
   * @param words added up in their order, so that the last bit does not depend on a set's
   */
  public Map<String, Double> of(Set<String> words) {
    double[] sums = new double[concepts.size()];
    for (String word : new TreeSet<>(words)) {
      double[] ratio = ratios.get(word);
      for (int concept = 0; ratio != null && concept < sums.length; concept++) {
        sums[concept] += ratio[concept];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int concept = 0; concept < sums.length; concept++) {
      sums[concept] = Math.exp(sums[concept] - most);
      total += sums[concept];
    }
    Map<String, Double> probabilities = new TreeMap<>();
    for (int concept = 0; concept < sums.length; concept++) {
      probabilities.put(concepts.get(concept), sums[concept] / total);
    }
    return probabilities;
  }
}
