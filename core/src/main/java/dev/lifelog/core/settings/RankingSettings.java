package dev.lifelog.core.settings;

import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.SourceWeights;
import java.io.Serializable;

/**
 * Of what becomes of rankings.
 *
 * @param moments whether they are put in order of their moments
 * @param fusionPool how many images of each source are fused
 * @param several what scores count in questions of several concepts
 */
public record RankingSettings(
    boolean moments,
    MomentOrder order,
    RankFusion fusion,
    int fusionPool,
    SourceWeights weights,
    SeveralConcepts several)
    implements Serializable {

  public RankingSettings withoutMoments() {
    return new RankingSettings(false, order, fusion, fusionPool, weights, several);
  }

  public RankingSettings ordering(MomentOrder other) {
    return new RankingSettings(true, other, fusion, fusionPool, weights, several);
  }

  public RankingSettings fusing(RankFusion otherFusion, SourceWeights otherWeights) {
    return new RankingSettings(moments, order, otherFusion, fusionPool, otherWeights, several);
  }

  public RankingSettings counting(SeveralConcepts other) {
    return new RankingSettings(moments, order, fusion, fusionPool, weights, other);
  }

  /** How many images of a ranking are needed for an answer of {@code top}. */
  public int depth(int top) {
    return moments ? order.depth(top) : top;
  }

  /** How many of each source, where several are fused. */
  public int fusionDepth(int top) {
    return Math.max(fusionPool, depth(top));
  }
}
