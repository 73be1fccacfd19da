package dev.lifelog.retrieval.learning;

import dev.lifelog.core.evaluation.Figures;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Measures;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.RankedImage;
import dev.lifelog.core.ranking.SourceWeights;
import dev.lifelog.core.settings.RankingSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tries weights and orders on topics whose answers are known and takes the best: first the fusion,
 * then, with it, the order of moments. A few hundred rankings of a few hundred images each, so
 * nothing cleverer than trying them all is needed.
 */
public final class RankingLearning {

  /** Finer steps than these are noise on some dozens of topics. */
  private static final int STEP = 10;

  private static final int WHOLE = 100;

  /** What some dozens of topics cannot tell apart. */
  private static final double EQUAL = 0.01;

  private final List<KnownTopic> topics;
  private final GroundTruth truth;

  /**
   * Topics and what answers them.
   *
   * @param truth of these topics; no more than can be found, where images were left out
   */
  public RankingLearning(List<KnownTopic> topics, GroundTruth truth) {
    this.topics = List.copyOf(topics);
    this.truth = truth;
  }

  /**
   * How well settings rank these topics.
   *
   * @param f1 mean F1@10
   * @param everywhere mean F1 over all cut-offs
   */
  public record Outcome(RankingSettings settings, double f1, double everywhere) {}

  /** All weights that add up to a whole, with either way of fusing, without moments. */
  public List<Outcome> fusions(RankingSettings start) {
    List<Outcome> outcomes = new ArrayList<>();
    for (RankFusion fusion : RankFusion.values()) {
      for (int visual = 0; visual <= WHOLE; visual += STEP) {
        for (int organisers = 0; visual + organisers <= WHOLE; organisers += STEP) {
          SourceWeights weights =
              new SourceWeights(visual, organisers, WHOLE - visual - organisers);
          outcomes.add(measure(start.withoutMoments().fusing(fusion, weights)));
        }
      }
    }
    return outcomes;
  }

  /** All orders of moments, with the fusion as it is. */
  public List<Outcome> orders(RankingSettings fused) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int evidence = 0; evidence < WHOLE; evidence += STEP) {
      for (int repeat = 0; repeat <= WHOLE; repeat += STEP) {
        outcomes.add(
            measure(fused.ordering(new MomentOrder(fused.order().pool(), evidence, repeat))));
      }
    }
    return outcomes;
  }

  /**
   * Among those that are about as good at ten as the best, the one that is best at all cut-offs.
   */
  public static Outcome best(List<Outcome> outcomes) {
    double most = outcomes.stream().mapToDouble(Outcome::f1).max().orElseThrow();
    return outcomes.stream()
        .filter(outcome -> outcome.f1() >= most - EQUAL)
        .max(Comparator.comparingDouble(Outcome::everywhere))
        .orElseThrow();
  }

  /**
   * The best fusion: the weighted mean of scores, which says how sure the sources are, unless
   * Borda's count is better by more than chance.
   */
  public static Outcome bestFusion(List<Outcome> outcomes) {
    Outcome weights = best(of(RankFusion.WEIGHTS, outcomes));
    Outcome borda = best(of(RankFusion.BORDA, outcomes));
    return borda.f1() > weights.f1() + EQUAL ? borda : weights;
  }

  private static List<Outcome> of(RankFusion fusion, List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> outcome.settings().fusion() == fusion).toList();
  }

  /** How well these settings rank the topics. */
  public Outcome measure(RankingSettings settings) {
    List<Measures> all = new ArrayList<>();
    for (KnownTopic topic : topics) {
      List<String> ranked = ranked(topic, settings).stream().map(RankedImage::imageId).toList();
      all.add(Measures.of(ranked, truth, topic.id()));
    }
    Measures mean = Measures.mean(all);
    return new Outcome(
        settings,
        mean.at(10).f1(),
        mean.figures().stream().mapToDouble(Figures::f1).average().orElse(0));
  }

  private static List<RankedImage> ranked(KnownTopic topic, RankingSettings settings) {
    List<RankedImage> fused = settings.fusion().of(topic.weighted(settings.weights()));
    if (!settings.moments()) {
      return fused;
    }
    List<RankedImage> pool = fused.subList(0, Math.min(settings.order().pool(), fused.size()));
    return settings.order().of(pool, topic.moments());
  }
}
